using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>A database with one account's days of views and revenue, an outage that took most of three days, and the source of documents about them.</summary>
internal sealed class AccountWorld : IAsyncDisposable
{
    /// <summary>When the export was written: everything in it was settled by then.</summary>
    public static readonly Instant Exported = Instant.FromUtc(2026, 11, 18, 8, 0);

    private AccountWorld(StoredRuns stored, long workspace)
    {
        (Stored, Workspace) = (stored, workspace);
        Money = MoneyOf(stored);
        Library = LibraryOf(stored);
    }

    public StoredRuns Stored { get; }

    public long Workspace { get; }

    public MoneyDataLoader Money { get; }

    public ReportLibrary Library { get; }

    public string Account { get; private set; } = "luma";

    public long OutageId { get; private set; }

    public long AccountId { get; private set; }

    public MoneyScope Scope => new(AccountId, OutageId);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ReportWords English { get; } = new(CultureInfo.GetCultureInfo("en-US"));

    /// <summary>Documents about accounts from any database.</summary>
    public static ReportLibrary LibraryOf(StoredRuns stored)
    {
        var database = stored.Database;
        var stores = new AccountReportStores(new WorkspaceStore(database), new AccountStore(database), stored.Series, stored.Outages, stored.Runs, new RevisionStore(database), new OfferStore(database), new EvidenceStore(database));
        return new ReportLibrary([new AccountReports(stores, MoneyOf(stored), stored.Freshness, DateTimeZoneProviders.Tzdb)]);
    }

    /// <summary>Without an estimate yet.</summary>
    /// <param name="account">Name of the account.</param>
    /// <param name="demo">True for the demo workspace.</param>
    /// <param name="outage">The outage; null for three whole days of October.</param>
    /// <param name="exported">When the export was written.</param>
    /// <param name="currency">Currency of the revenue; empty when the export names none.</param>
    /// <param name="views">False for an export of revenue alone.</param>
    public static async Task<AccountWorld> OpenAsync(string account = "luma", bool demo = false, StoredOutage? outage = null, Instant? exported = null, string currency = "EUR", bool views = true)
    {
        var stored = await StoredRuns.OpenAsync();
        var workspace = demo ? (await new WorkspaceStore(stored.Database).EnsureDemoAsync("Demo", Token)).Id : StoredRuns.Workspace;
        var world = new AccountWorld(stored, workspace) { Account = account };
        await world.ImportAsync(Days(account, until: exported ?? Exported, currency: currency, views: views), exported ?? Exported);
        world.OutageId = await stored.Outages.AddAsync(workspace, outage ?? StoredRuns.Outage("Feed down"), Token);
        world.AccountId = (await new AccountStore(stored.Database).ListAsync(workspace, Token)).Single(one => one.Name == account).Id;
        return world;
    }

    /// <summary>The same, estimated.</summary>
    public static async Task<AccountWorld> EstimatedAsync(string account = "luma", bool demo = false, StoredOutage? outage = null, Instant? exported = null)
    {
        var world = await OpenAsync(account, demo, outage, exported);
        await world.EstimateAsync();
        return world;
    }

    public async Task ImportAsync(string text, Instant exported)
    {
        var name = exported.ToString("'days_'uuuuMMdd'T'HHmmss'Z.csv'", CultureInfo.InvariantCulture);
        var outcome = await new FileImporter(Stored.Database, ImportFileReader.Default)
            .ImportAsync(Workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token);
        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
    }

    public async Task<long> EstimateAsync()
    {
        Stored.Clock.Advance(Duration.FromMinutes(1));
        var (run, refusal) = await Stored.Run.ExecuteAsync(Workspace, OutageId, new EstimatorOptions(), null, null, Token);
        Assert.Null(refusal);
        return run!.Value;
    }

    /// <summary>A newer run that has estimated one metric again and found the same, or what is said.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="origin">What decides the run's digits; null for what decided those of before.</param>
    /// <param name="change">What was found instead; null for the same.</param>
    public async Task<long> AgainAsync(string metric, NewRun? origin = null, Func<EstimateEntry, EstimateEntry>? change = null)
    {
        var series = (await Stored.Series.ListAsync(Workspace, Token)).Single(one => one.Key.Metric == metric).Id;
        var latest = (await Stored.Runs.GetLatestAsync(Workspace, series, OutageId, Token))!;
        var run = await Stored.Runs.CreateAsync(Workspace, origin ?? latest.Run.Origin, Token);
        var finding = ImpactFinding.FromJson(latest.Estimate.ResultJson);
        var found = change is null ? latest.Estimate.ResultJson : (finding with { Entry = change(finding.Entry) }).ToJson();
        await Stored.Runs.SaveEstimateAsync(Workspace, latest.Estimate with { RunId = run, ResultJson = found }, Token);
        Assert.True(await Stored.Runs.CompleteAsync(Workspace, run, Token));
        return run;
    }

    /// <summary>A waiting period, a limit, a saved cost, an expense, a gain elsewhere, an offer and a document.</summary>
    public async Task ClaimAsync(decimal offer = 60)
    {
        var database = Stored.Database;
        await new MoneyTermsStore(database).SaveAsync(Workspace, Scope, new MoneyTerms { WaitingHours = 8, Cap = 10_000, Currency = "EUR", HourlyRate = 3.21m }, Token);
        await new MoneyLineStore(database).SaveAsync(Workspace, new MoneyLine(0, Scope, MoneyLineKind.SavedCost, "=cmd()", 5.55m, 5.55m, 5.55m, "EUR"), Token);
        await new MoneyLineStore(database).SaveAsync(Workspace, new MoneyLine(0, Scope, MoneyLineKind.ExtraExpense, "editor", 10, 20, 33.33m, "EUR"), Token);
        await new OfferStore(database).SaveAsync(
            Workspace,
            new Offer(0, Scope, offer, "EUR", new LocalDate(2026, 11, 10), "Nordic Mutual") { Assumptions = new OfferAssumptions { Rpm = 1.23m, RecoveryDays = 1, WindowEnd = Instant.FromUtc(2026, 10, 12, 12, 0), Kappa = 0.75m }, Note = "final, 4711.47" },
            Token);
        await new EvidenceStore(database).AddAsync(
            Workspace, new EvidenceDocument(0, Scope, "@status page.png", new string('a', 64), 1234, EvidenceKind.Screenshot) { HappenedAt = Instant.FromUtc(2026, 10, 10, 7, 30), Note = "paid 888.88" }, Token);
    }

    public ReportRequest Request(ReportKind kind) => new(Workspace, kind, English) { OutageId = OutageId, AccountId = AccountId };

    public Task<ReportReading> LoadAsync(ReportKind kind) => Library.LoadAsync(Request(kind), Token);

    /// <summary>The document; fails with the reason where there is none.</summary>
    public async Task<ReportDocument> DocumentAsync(ReportRequest request)
    {
        var reading = await Library.LoadAsync(request, Token);
        Assert.True(reading.Document is not null, reading.Refusal?.Text);
        return reading.Document!;
    }

    public Task<ReportDocument> DocumentAsync(ReportKind kind) => DocumentAsync(Request(kind));

    /// <summary>The account's money as the pages compute it.</summary>
    public async Task<AccountAnswer> AnswerAsync()
    {
        var cases = await Money.LoadAsync(Workspace, OutageId, (Account, "youtube"), Token);
        return Assert.Single(OutageMoneyAssembly.Of(cases!, null, Token).Accounts);
    }

    private static MoneyDataLoader MoneyOf(StoredRuns stored)
    {
        var database = stored.Database;
        var stores = new MoneyStores(
            stored.Series, stored.Outages, stored.Runs, new ContentStore(database), new ScheduleStore(database), new RosterStore(database), new AccountStore(database), new MoneyTermsStore(database), new MoneyLineStore(database), new ExchangeRateStore(database));
        return new MoneyDataLoader(stores, stored.Freshness, DateTimeZoneProviders.Tzdb, stored.Clock);
    }

    public ValueTask DisposeAsync() => Stored.DisposeAsync();

    /// <summary>Days from 1 July 2026 on, a fifth of them left while the feed was down; 2.50 of revenue for 1,000 views.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="change">Added to the views of 1 August.</param>
    /// <param name="until">The day of this moment is the first that is not there; null for <see cref="Exported"/>.</param>
    /// <param name="currency">Currency of the revenue; empty when the export names none.</param>
    /// <param name="views">False for revenue alone.</param>
    public static string Days(string account = "luma", int change = 0, Instant? until = null, string currency = "EUR", bool views = true)
    {
        var first = new LocalDate(2026, 7, 1);
        var text = new StringBuilder($"date,account,platform,{(views ? "views," : "")}estimated_revenue,currency\n");
        for (var i = 0; i < Period.DaysBetween(first, (until ?? Exported).InUtc().Date); i++)
        {
            var day = first.PlusDays(i);
            var usual = 20_000 + (3000 * Math.Sin(2 * Math.PI * i / 7)) + (300 * Math.Sin(i * 1.7)) + (250 * Math.Cos(i * 0.37));
            var seen = Math.Round(usual * (StoredRuns.Down(day) ? 0.2 : 1)) + (day == new LocalDate(2026, 8, 1) ? change : 0);
            text.Append(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd},{account},youtube,{(views ? seen.ToString(CultureInfo.InvariantCulture) + "," : "")}{seen * (2.5 + (0.05 * Math.Sin(i * 2.3))) / 1000:0.00},{currency}\n");
        }

        return text.ToString();
    }
}
