using System.Globalization;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

/// <summary>Uploads straight from files are those of the same files imported.</summary>
public sealed class RunListsTests
{
    private const string Outages = "platform,start,end,title\nYouTube,2026-10-10T00:00:00Z,2026-10-11T00:00:00Z,Down\n";

    private static readonly LocalDate Hole = new(2026, 10, 10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cadence")]
    [InlineData("schedule")]
    public async Task Of_FourMissedThreeTheNextDay_FilesSayWhatTheStoresSay(string basis)
    {
        await using var stored = await StoredRuns.OpenAsync();
        (string Name, string Text)[] files = [("days_20261120120000.csv", StoredRuns.Days(140, comments: false)), ("posts_20261101120000.csv", Posts(new LocalDate(2026, 10, 31))), ("posts_20261120120000.csv", Posts(new LocalDate(2026, 11, 19)))];
        (string Name, string Text)? schedule = basis == "schedule" ? ("plan_20261001120000.csv", Schedule()) : null;

        var fromStores = await FromStoresAsync(stored, [.. files, ("outages.csv", Outages), .. schedule is { } one ? [one] : Array.Empty<(string, string)>()]);
        var fromFiles = await FromFilesAsync(stored, files, schedule);

        Assert.Equal((4.0, 3.0, 1.0), (fromFiles.Missed!.Point, fromFiles.Displaced!.Point, fromFiles.Cancelled!.Point));
        Assert.Equal((basis, true), (fromFiles.Basis, fromFiles.LongTailViews is not null));
        Assert.Equal(basis == "schedule" ? ["late 3"] : [], fromFiles.NeverCame);
        Assert.Equal(JsonSerializer.Serialize(fromStores, EstimateDocument.JsonOptions), JsonSerializer.Serialize(fromFiles, EstimateDocument.JsonOptions));
    }

    [Fact]
    public async Task Of_YouTubeContentOfDecember_TellsOfDecemberAndNotOfJanuary()
    {
        var files = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)));
        await files.AddEngagementAsync(Path.Combine(SampleFolder(), "Content 2025-12-01_2025-12-31 Luma Verse.zip"), Token);

        var account = Assert.Single(AccountPosts.Of(files.Posts));
        var plan = new[] { new LocalDate(2025, 12, 20), new LocalDate(2026, 1, 2), new LocalDate(2026, 3, 1) }
            .Select(day => new StoredPlannedPost(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), new PlannedPost("youtube", "Luma Verse", "Never made", day, day.At(new LocalTime(12, 0)).InUtc().ToInstant()), null, false));

        Assert.Equal(Instant.FromUtc(2026, 1, 1, 8, 0), account.Known!.Value.End);
        Assert.Equal([PlannedFate.Missed, PlannedFate.Unknown, PlannedFate.Unknown], PlannedPosts.Of([.. plan], [account], new RosterBook([]), Instant.FromUtc(2026, 11, 22, 0, 0)).Select(line => line.Fate));
    }

    private static async Task<UploadsJson> FromStoresAsync(StoredRuns stored, (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) await stored.ImportAsync(name, text);
        var outage = Assert.Single(await stored.Outages.ListAsync(StoredRuns.Workspace, Token));
        await stored.EstimateAsync(outage.Id);
        var database = stored.Database;
        var stores = new MoneyStores(
            stored.Series, stored.Outages, stored.Runs, new ContentStore(database), new ScheduleStore(database), new RosterStore(database), new AccountStore(database), new MoneyTermsStore(database), new MoneyLineStore(database), new ExchangeRateStore(database));
        var cases = await new MoneyDataLoader(stores, stored.Freshness, DateTimeZoneProviders.Tzdb, stored.Clock).LoadAsync(StoredRuns.Workspace, outage.Id, null, Token);
        return UploadsJson.From(UploadsAssembly.Of(Assert.Single(cases!.Cases))!);
    }

    private static async Task<UploadsJson> FromFilesAsync(StoredRuns stored, (string Name, string Text)[] files, (string Name, string Text)? schedule)
    {
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)));
        // In another order than they were imported: it must not matter.
        foreach (var (name, text) in files.Reverse()) await inputs.AddEngagementAsync(await WriteAsync(stored, name, text), Token);
        inputs.AddOutages(await WriteAsync(stored, "outages.csv", Outages), Token);
        if (schedule is { } plan) await inputs.AddScheduleAsync(await WriteAsync(stored, plan.Name, plan.Text), Token);
        var run = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(inputs.MergeSeries(), inputs.Outages, new RunRequest(new EstimatorOptions()), null, Token);
        Assert.Null(inputs.Refusal);
        var now = stored.Clock.GetCurrentInstant();
        var document = EstimateDocument.From(run, RunMoney.Of(run, inputs.Outages, MoneyTerms.Nothing, now, RunLists.Of(inputs, now)));
        return Assert.Single(document.Estimates).Uploads!;
    }

    private static async Task<string> WriteAsync(StoredRuns stored, string name, string text)
    {
        var path = Path.Combine(stored.Folder, name);
        await File.WriteAllTextAsync(path, text, Token);
        return path;
    }

    // Four posts a day from July on; none on the day of the outage, seven on the next. Views grow with age.
    private static string Posts(LocalDate last)
    {
        var text = new StringBuilder("Publish time,Title,Link,Account,Platform,Views\n");
        for (var day = new LocalDate(2026, 7, 1); day <= last; day = day.PlusDays(1))
            for (var post = 0; post < (day == Hole ? 0 : day == Hole.PlusDays(1) ? 7 : 4); post++)
                text.Append(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd}T{9 + post:00}:00:00Z,{Title(day, post)},https://youtu.be/{day:uuuuMMdd}{post}xyz,luma,youtube,{1_000 + (37 * post) + (5 * Period.DaysBetween(day, last))}\n");
        return text.ToString();
    }

    private static string Title(LocalDate day, int post) => day == Hole.PlusDays(1) && post < 3 ? FormattableString.Invariant($"late {post}") : FormattableString.Invariant($"video {day:uuuu-MM-dd} {post}");

    private static string Schedule()
    {
        var text = new StringBuilder("planned,title,account,platform\n");
        for (var post = 0; post < 4; post++) text.Append(CultureInfo.InvariantCulture, $"2026-10-10T{10 + post}:00:00Z,late {post},luma,youtube\n");
        return text.ToString();
    }

    private static string SampleFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CreatorImpact.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "data", "samples", "formats", "engagement", "youtube");
    }
}
