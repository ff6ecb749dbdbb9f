using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Testing;

namespace CreatorImpact.Cli.Tests;

/// <summary>Documents of the walk-through, which has one outage and one account.</summary>
public sealed class ReportCommandTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private readonly string _folder = Directory.CreateTempSubdirectory("ci-cli-report-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "test.db");

    public async ValueTask InitializeAsync()
    {
        var imported = await CommandRun.Of("import", CommandRun.Sample("walkthrough", "luma-verse-hourly.csv"), CommandRun.Sample("walkthrough", "outages.csv"), "--database", Database);
        Assert.Equal(0, imported.ExitCode);
        await using var database = await OpenAsync();
        var (series, outages) = (new SeriesStore(database), new OutageStore(database));
        var run = new WorkspaceRun(series, outages, new RosterStore(database), new WindowHistory(new RevisionStore(database), new ImportStore(database)), new RunKeeper(new RunStore(database), new RunInputStore(database)), DateTimeZoneProviders.Tzdb);
        var outage = Assert.Single(await outages.ListAsync(WorkspaceStore.DefaultId, Token));
        Assert.Null((await run.ExecuteAsync(WorkspaceStore.DefaultId, outage.Id, new EstimatorOptions(), null, null, Token)).Refusal);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("statement", "html", "<!DOCTYPE html>")]
    [InlineData("statement", "csv", "\uFEFF# ")]
    [InlineData("statement", "xlsx", "PK")]
    [InlineData("statement", "json", "{")]
    [InlineData("method", "html", "<!DOCTYPE html>")]
    [InlineData("messages", "html", "<!DOCTYPE html>")]
    [InlineData("messages", "csv", "\uFEFF# ")]
    public async Task Report_EveryFormatTwice_WritesTheSameBytes(string kind, string format, string begin)
    {
        var (first, second) = (PathOf("first." + format), PathOf("second." + format));

        var run = await ReportAsync(kind, "--out", first);
        // Without an account the appendix is about all of the outage.
        string[] named = kind == "method" ? ["--outage", "1"] : ["--outage", "1", "--account", "Luma Verse"];
        var again = await ReportAsync([kind, "--out", second, .. named]);

        Assert.Equal(("", 0, 0), (run.Error + again.Error, run.ExitCode, again.ExitCode));
        Assert.StartsWith(first + ": ", run.Out, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(first, Token);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(second, Token));
        Assert.StartsWith(begin, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Pdf_IsThatOfTheBrowserFoundOrSaysThatThereIsNone()
    {
        var (first, second) = (PathOf("first.pdf"), PathOf("second.pdf"));

        var run = await ReportAsync("statement", "--out", first);

        if (PdfBrowser.Find(null, Environment.GetEnvironmentVariable("PATH")) is null)
        {
            Assert.Equal((1, false), (run.ExitCode, File.Exists(first)));
            Assert.Contains("No Chromium", run.Error, StringComparison.Ordinal);
            return;
        }

        Assert.Equal((0, 0), (run.ExitCode, (await ReportAsync("statement", "--out", second)).ExitCode));
        var bytes = await File.ReadAllBytesAsync(first, Token);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes.AsSpan(0, 8)), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(second, Token));
    }

    [Fact]
    public async Task Report_Zip_HoldsEveryFormat()
    {
        var path = PathOf("all.zip");

        Assert.Equal(0, (await ReportAsync("statement", "--out", path)).ExitCode);

        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(5, zip.Entries.Count);
        Assert.Equal([".csv", ".html", ".json", ".xlsx"], zip.Entries.Select(entry => Path.GetExtension(entry.FullName)).Where(ending => ending is not (".pdf" or ".txt")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_LanguageAndRedaction_ReachTheDocument()
    {
        var path = PathOf("statement.json");

        Assert.Equal(0, (await ReportAsync("statement", "--out", path, "--language", "de", "--redact")).ExitCode);

        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path, Token));
        Assert.Equal(("de", true), (document.RootElement.GetProperty("language").GetString(), document.RootElement.GetProperty("redacted").GetBoolean()));
    }

    [Fact]
    public async Task Report_LookOfTheApp_IsWornUnlessAnotherIsSaid()
    {
        await using (var database = await OpenAsync())
            await new ReportLookStore(database).SaveAsync(WorkspaceStore.DefaultId, new ReportLook("Agency & Söhne", "#102030", "#eef2ff", "Foot of the app", null), Token);
        var (logo, path) = (PathOf("logo.png"), PathOf("statement.html"));
        await File.WriteAllBytesAsync(logo, Png, Token);

        Assert.Equal(0, (await ReportAsync("statement", "--out", path)).ExitCode);
        var kept = await File.ReadAllTextAsync(path, Token);
        Assert.Equal(0, (await ReportAsync("statement", "--out", path, "--name", "Other", "--colours", "#7c2d12, #ffedd5", "--logo", logo)).ExitCode);
        var said = await File.ReadAllTextAsync(path, Token);
        Assert.Equal(0, (await ReportAsync("statement", "--out", path, "--plain")).ExitCode);
        var plain = await File.ReadAllTextAsync(path, Token);

        Assert.Contains("Agency &amp; S", kept, StringComparison.Ordinal);
        Assert.Contains("--accent: #102030", kept, StringComparison.Ordinal);
        Assert.Contains("--accent: #7c2d12", said, StringComparison.Ordinal);
        Assert.Contains($"<img alt=\"Other\" src=\"data:image/png;base64,{Convert.ToBase64String(Png)}\"", said, StringComparison.Ordinal);
        Assert.Contains("Foot of the app", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Foot of the app", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statement --outage 99", 1, "--outage: found '99', expected one of 1 (Made-up playback outage)")]
    [InlineData("statement --account nobody", 1, "--account: found 'nobody', expected one of 1 (Luma Verse)")]
    [InlineData("client", 1, "--client: there is none")]
    [InlineData("statement --logo missing.png", 1, "missing.png: no such file.")]
    [InlineData("statement --colours red,blue", 2, "Found 'red', expected a colour")]
    [InlineData("statement --colours #102030", 2, "--colours: found '#102030', expected two")]
    [InlineData("segments --run 1", 2, "--run: found 1, but a segments document holds the newest figures alone.")]
    [InlineData("client --run 999", 2, "--run: found 999, but a client document")]
    [InlineData("poem", 2, "poem")]
    [InlineData("statement --language tlh", 2, "tlh")]
    public async Task Report_WhatCannotBe_IsRefusedAndLeavesTheFileThereIs(string line, int code, string expected)
    {
        var path = PathOf("kept.json");
        await File.WriteAllTextAsync(path, "before", Token);

        var run = await ReportAsync([.. line.Split(' '), "--out", path]);

        Assert.Equal((code, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(path, Token));
        Assert.Equal(["kept.json", "test.db"], Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!).Where(name => !name.StartsWith("test.db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_LogoThatIsNoPicture_IsRefused()
    {
        var logo = PathOf("logo.svg");
        await File.WriteAllTextAsync(logo, "<svg/>", Token);

        var run = await ReportAsync("statement", "--out", PathOf("a.html"), "--logo", logo);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Expected a PNG or JPEG of at most 512 kB.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NoFormatToTell_IsAUsageFault()
    {
        var run = await ReportAsync("statement", "--out", PathOf("a.doc"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--format: expected one of pdf, html", run.Error, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Task<CommandRun> ReportAsync(params string[] args) => CommandRun.Of(["report", .. args, "--database", Database]);

    private Task<Data.Store.Database> OpenAsync() => Data.Store.Database.OpenAsync(DatabaseOptions.ForFile(Database), FakeClock.FromUtc(2026, 11, 22), Token);
}
