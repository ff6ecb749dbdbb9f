using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Tests.Runs;

/// <summary>A database of its own with everything that works on runs.</summary>
public sealed class StoredRuns : IAsyncDisposable
{
    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 11, 22, 0, 0));

    private StoredRuns(Database database, string folder, FakeClock clock)
    {
        (Database, Folder, Clock) = (database, folder, clock);
        Series = new SeriesStore(database);
        Outages = new OutageStore(database);
        Runs = new RunStore(database);
        Run = RunOn(database);
        Freshness = new RunFreshness(Series, new RunInputStore(database), new RosterStore(database), new SeriesContents());
        Catalog = new RunCatalog(Runs, Series, Outages, Freshness);
    }

    public const long Workspace = WorkspaceStore.DefaultId;

    public Database Database { get; }

    public string Folder { get; }

    public FakeClock Clock { get; }

    public SeriesStore Series { get; }

    public OutageStore Outages { get; }

    public RunStore Runs { get; }

    public WorkspaceRun Run { get; }

    public RunFreshness Freshness { get; }

    public RunCatalog Catalog { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<StoredRuns> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ci-run").FullName;
        var clock = FakeClock.FromUtc(2026, 11, 22);
        var database = await Database.OpenAsync(DatabaseOptions.ForFile(Path.Combine(folder, "run.db")), clock, Token);
        await new WorkspaceStore(database).EnsureDefaultAsync(Token);
        return new StoredRuns(database, folder, clock);
    }

    /// <summary>A run on any database.</summary>
    public static WorkspaceRun RunOn(Database database) => new(
        new SeriesStore(database),
        new OutageStore(database),
        new RosterStore(database),
        new WindowHistory(new RevisionStore(database), new ImportStore(database)),
        new RunKeeper(new RunStore(database), new RunInputStore(database)),
        DateTimeZoneProviders.Tzdb);

    public async Task<long> ImportAsync(string name, string text)
    {
        var outcome = await new FileImporter(Database, ImportFileReader.Default).ImportAsync(Workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), ReadAs, null, Token);
        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
        return outcome.ImportId!.Value;
    }

    public async Task<long> EstimateAsync(long outageId)
    {
        Clock.Advance(Duration.FromMinutes(1));
        var (run, refusal) = await Run.ExecuteAsync(Workspace, outageId, new EstimatorOptions(), null, null, Token);
        Assert.Null(refusal);
        return run!.Value;
    }

    /// <summary>The newest estimate of a metric.</summary>
    public async Task<EstimateEntry> EntryAsync(string metric) =>
        (await Runs.ListLatestAsync(Workspace, Token)).Select(one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson)).Single(entry => entry.Metric == metric);

    /// <summary>The same of one outage, by the day.</summary>
    public async Task<EstimateEntry> EntryAsync(long outageId, string metric) =>
        (await Runs.ListLatestAsync(Workspace, Token, outageId)).Select(one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson)).Single(entry => entry.Metric == metric && entry.Granularity == "day");

    /// <summary>What changed for the newest estimate of a series.</summary>
    public async Task<EstimateChange> ChangeAsync(long outageId, string account, string metric = "views", string grain = "day", long budget = long.MaxValue)
    {
        var series = await Series.ListAsync(Workspace, Token);
        var latest = (await Runs.ListLatestAsync(Workspace, Token, outageId)).Select(one => (one.Estimate, Entry: ImpactFinding.EntryFromJson(one.Estimate.ResultJson)))
            .Single(one => one.Entry.Account == account && one.Entry.Metric == metric && one.Entry.Granularity == grain);
        var key = new EstimateKey(latest.Estimate.RunId, latest.Estimate.SeriesId, outageId);
        return (await Freshness.OfAsync(Workspace, series, await Outages.ListAsync(Workspace, Token), [key], budget, Token))[key];
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A table of days from 1 July 2026 on: views about 20,000 by weekday, comments about 400, both with a small wave.</summary>
    /// <param name="days">How many.</param>
    /// <param name="views">What is shown instead of a day's views; null keeps them.</param>
    /// <param name="account">Whose.</param>
    /// <param name="comments">True for a column of comments.</param>
    public static string Days(int days, Func<LocalDate, double, double>? views = null, string account = "luma", bool comments = true)
    {
        var text = new StringBuilder(comments ? "date,account,platform,views,comments\n" : "date,account,platform,views\n");
        for (var i = 0; i < days; i++)
        {
            var day = new LocalDate(2026, 7, 1).PlusDays(i);
            var usual = Math.Round(20_000 + (3000 * Math.Sin(2 * Math.PI * i / 7)) + (30 * Math.Sin(i * 1.7)) + (25 * Math.Cos(i * 0.37)));
            text.Append(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd},{account},youtube,{views?.Invoke(day, usual) ?? usual}");
            if (comments) text.Append(CultureInfo.InvariantCulture, $",{Math.Round(400 + (50 * Math.Sin(i * 2.3)))}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Ten weeks of hourly views from 1 September 2026 on, with a daily wave.</summary>
    public static string Hours(string account)
    {
        var text = new StringBuilder("timestamp,account,platform,views\n");
        var start = Instant.FromUtc(2026, 9, 1, 0, 0);
        for (var i = 0; i < 70 * 24; i++)
            text.Append(CultureInfo.InvariantCulture, $"{InstantPattern.ExtendedIso.Format(start + Duration.FromHours(i))},{account},youtube,{Math.Round(800 + (300 * Math.Sin(2 * Math.PI * i / 24)) + (20 * Math.Sin(i * 1.7)))}\n");
        return text.ToString();
    }

    /// <summary>An outage over the whole of 10, 11 and 12 October 2026, UTC.</summary>
    public static StoredOutage Outage(string title = "Counters", string? platform = "youtube", string function = "view", int firstDay = 10, int lastDay = 12) => new()
    {
        Title = title,
        Platform = platform,
        Function = function,
        Start = Instant.FromUtc(2026, 10, firstDay, 0, 0),
        EndExclusive = Instant.FromUtc(2026, 10, lastDay, 0, 0) + Duration.FromDays(1),
    };

    /// <summary>True for the days of that outage.</summary>
    public static bool Down(LocalDate day) => day >= new LocalDate(2026, 10, 10) && day <= new LocalDate(2026, 10, 12);
}
