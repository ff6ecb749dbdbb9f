using System.Text;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>What the file states counts; what the user names only fills what it leaves out.</summary>
public sealed class StatedNamesTests
{
    private const string Overview = "Date,Video Views,Profile Views\n2026-11-01,10,2\n";

    [Fact]
    public void Read_PlatformAndAccountColumns_WinOverTheOptions()
    {
        var reading = Read("date,account,platform,views\n2026-11-01,Luma,YouTube,10\n2026-11-01,,,20\n");

        Assert.Equal([("Luma", "youtube"), ("Named", "x")], reading.Series.Select(series => (series.Key.Account, series.Key.Platform!)));
    }

    [Fact]
    public void Read_FileThatStatesNeither_TakesTheOptions()
    {
        var reading = Read("date,views\n2026-11-01,10\n");

        Assert.Equal(("Named", "x"), (reading.Account, reading.Platform));
        Assert.Equal(("Named", "x"), (reading.Series("views").Key.Account, reading.Series("views").Key.Platform));
    }

    [Fact]
    public void Read_AccountsAsColumns_TakeThePlatformOfTheOptionsOnly() =>
        Assert.Equal([("North", "x"), ("South", "x")], Read("timestamp,North,South\n2026-11-01,5,1\n2026-11-02,6,2\n").Series.Select(series => (series.Key.Account, series.Key.Platform!)));

    [Fact]
    public void Read_TikTokOverview_KeepsItsHandleAndPlatform()
    {
        var named = Read(Overview, "Overview.csv", "Overview_2026-11-01_1795286774_lumaverse");
        var unnamed = Read(Overview, "Overview.csv");

        Assert.Equal(("lumaverse", "tiktok", "tiktok"), (named.Series("views").Key.Account, named.Series("views").Key.Platform, named.Platform));
        Assert.Equal(("lumaverse", "Named"), (named.Account, unnamed.Account));
        Assert.Equal(("Named", "tiktok"), (unnamed.Series("views").Key.Account, unnamed.Series("views").Key.Platform));
    }

    [Fact]
    public void Read_YouTubeTable_KeepsItsChannelAndPlatform()
    {
        var named = Read("Date,Views\n2026-11-01,10\n", "Totals.csv", "Date 2026-11-01_2026-11-02 Luma Verse");
        var unnamed = Read("Date,Views\n2026-11-01,10\n", "Totals.csv");

        Assert.Equal(("Luma Verse", "Luma Verse", "youtube"), (named.Account, named.Series("views").Key.Account, named.Series("views").Key.Platform));
        Assert.Equal(("Named", "youtube"), (unnamed.Series("views").Key.Account, unnamed.Series("views").Key.Platform));
    }

    private static EngagementReading Read(string text, string name = "input.csv", string? folder = null) =>
        Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(
            SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text), folder),
            new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0), Platform: "Twitter", Account: "Named"),
            TestContext.Current.CancellationToken));
}
