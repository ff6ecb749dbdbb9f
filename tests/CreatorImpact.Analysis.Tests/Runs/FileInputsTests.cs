using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class FileInputsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ci-inputs").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task MergeSeries_OverlappingFilesInAnyOrder_LetsTheNewerExportWin()
    {
        var older = Write("older.csv", "date,account,views\n2026-01-01,a,1\n2026-01-02,a,2\n", day: 3);
        var newer = Write("newer.csv", "date,account,views\n2026-01-02,a,20\n2026-01-03,a,30\n", day: 4);

        var forward = await ReadAsync(older, newer);
        var backward = await ReadAsync(newer, older);

        Assert.Equal([1, 20, 30], Assert.Single(forward.MergeSeries()).Values);
        Assert.Equal([1, 20, 30], Assert.Single(backward.MergeSeries()).Values);
    }

    [Fact]
    public async Task MergeSeries_TwoCurrencies_IsRefusedWithBothFilesNamed()
    {
        var euros = Write("eur.csv", "Date,account,platform,Estimated revenue (EUR)\n2026-01-01,a,youtube,1.5\n", day: 3);
        var dollars = Write("usd.csv", "Date,account,platform,Estimated revenue (USD)\n2026-01-02,a,youtube,2.5\n", day: 4);

        var inputs = await ReadAsync(euros, dollars);

        Assert.Empty(inputs.MergeSeries());
        Assert.Contains("eur.csv is in EUR, usd.csv in USD", inputs.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void AddOutages_SameFileTwice_CountsOnce()
    {
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 2, 1, 0, 0)));
        var path = Write("o.csv", "platform,start,end,title\nYouTube,2026-01-02T10:00:00Z,2026-01-02T12:00:00Z,Down\nYouTube,2026-01-20T10:00:00Z,,Going on\n", day: 3);

        inputs.AddOutages(path, Token);
        inputs.AddOutages(path, Token);

        Assert.Equal("Down", Assert.Single(inputs.Outages).Name);
        Assert.Equal("Going on", Assert.Single(inputs.OpenOutages).Name);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z,2026-01-02T12:00:00Z")]
    [InlineData("2026-01-02T10:00:00Z,9999-12-31T23:59:00Z")]
    public void AddOutages_TimesNoOutageCanHave_AreLeftOutWithAWord(string times)
    {
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 2, 1, 0, 0)));

        inputs.AddOutages(Write("o.csv", $"platform,start,end,title\nYouTube,2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,Good\nYouTube,{times},Slip\n", day: 3), Token);

        Assert.Equal("Good", Assert.Single(inputs.Outages).Name);
        Assert.Empty(inputs.OpenOutages);
        Assert.Contains(inputs.Notes, note => note.Contains("expected", StringComparison.Ordinal));
    }

    private async Task<FileInputs> ReadAsync(params string[] paths)
    {
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 2, 1, 0, 0)));
        foreach (var path in paths) await inputs.AddEngagementAsync(path, Token);
        return inputs;
    }

    private string Write(string name, string text, int day)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc));
        return path;
    }
}
