using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

/// <summary>Zeros in one export, restored by a newer one: views of three days, while comments went on.</summary>
public sealed class RestoredRunTests : IAsyncLifetime
{
    private const string First = "channel_20261014T080000Z.csv";
    private const string Second = "channel_20261120T080000Z.csv";

    private static readonly string Zeros = StoredRuns.Days(130, (day, usual) => StoredRuns.Down(day) ? 0 : usual);
    private StoredRuns _stored = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stored = await StoredRuns.OpenAsync();

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_ZerosThenRestoredByReimport_IsNoLossWithTheReasonAndSupersedesTheEarlierRun()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(First, Zeros);
        var before = await _stored.EstimateAsync(outage);
        Assert.Equal(Words.PossibleDisplayGap, (await _stored.EntryAsync("views")).Verdict);

        await _stored.ImportAsync(Second, StoredRuns.Days(130));
        var after = await _stored.EstimateAsync(outage);

        var entry = await _stored.EntryAsync("views");
        var reason = Assert.Single(entry.Reasons, RestoredGap.Is);
        Assert.Equal((Words.NoLossLargerThan, RestoredGap.Restored), (entry.Verdict, reason.Code));
        Assert.StartsWith("The counter stood still from 2026-10-10 to 2026-10-12: the export of 2026-10-14 (channel_20261014T080000Z.csv) showed zero there, while comments of the same account went on. The export of 2026-11-20 (channel_20261120T080000Z.csv) restored it: display gap, no loss", reason.Text, StringComparison.Ordinal);
        // Restored to 60,000 in three days; nothing is forced to zero.
        Assert.InRange(entry.Actual!.Value, 50_000, 70_000);
        Assert.NotEqual(0, entry.DayNet!.Point);

        var runs = (await _stored.Catalog.ListAsync(StoredRuns.Workspace, false, Token)).Runs;
        Assert.Equal([(after, RunEntry.Newest, null), (before, RunEntry.Superseded, (long?)after)], runs.Select(run => (run.Run, run.State, run.SupersededBy)));
        Assert.NotNull(runs[1].SupersededAt);
    }

    [Fact]
    public async Task ExecuteAsync_RestoredInPart_IsALossWithItsReason()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(First, Zeros);
        await _stored.ImportAsync(Second, StoredRuns.Days(130, (day, usual) => StoredRuns.Down(day) ? Math.Round(usual / 2) : usual));

        await _stored.EstimateAsync(outage);

        var entry = await _stored.EntryAsync("views");
        Assert.Equal((Words.LossFound, RestoredGap.PartlyRestored), (entry.Verdict, Assert.Single(entry.Reasons, RestoredGap.Is).Code));
        Assert.InRange(entry.DayNet!.Point, 25_000, 35_000);
    }

    [Fact]
    public async Task ExecuteAsync_OlderExportImportedLast_IsReadByRankNotByArrival()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(Second, StoredRuns.Days(130));
        await _stored.ImportAsync(First, Zeros);

        await _stored.EstimateAsync(outage);

        Assert.Equal(RestoredGap.Restored, Assert.Single((await _stored.EntryAsync("views")).Reasons, RestoredGap.Is).Code);
    }

    [Fact]
    public async Task ExecuteAsync_OrdinaryRevision_HasNoSuchReason()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(First, StoredRuns.Days(130, (day, usual) => StoredRuns.Down(day) ? usual - 100 : usual));
        await _stored.ImportAsync(Second, StoredRuns.Days(130));

        await _stored.EstimateAsync(outage);

        Assert.DoesNotContain((await _stored.EntryAsync("views")).Reasons, RestoredGap.Is);
    }

    [Fact]
    public async Task ExecuteAsync_EverythingWasZeroAtFirst_IsNotCalledADisplayGap()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(First, string.Join('\n', Zeros.Split('\n').Select(line => line.EndsWith(",0", StringComparison.Ordinal) || !line.Contains(",0,", StringComparison.Ordinal) ? line : line[..line.LastIndexOf(',')] + ",0")));
        await _stored.ImportAsync(Second, StoredRuns.Days(130));

        await _stored.EstimateAsync(outage);

        Assert.DoesNotContain((await _stored.EntryAsync("views")).Reasons, RestoredGap.Is);
    }

    [Fact]
    public async Task ExecuteAsync_OutageOfCountersOnly_IsEstimatedOnceTheExportRestoresIt()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(function: "display"), Token);
        await _stored.ImportAsync(First, Zeros);
        await _stored.EstimateAsync(outage);
        Assert.Equal(Words.PossibleDisplayGap, (await _stored.EntryAsync("views")).Verdict);

        await _stored.ImportAsync(Second, StoredRuns.Days(130));
        await _stored.EstimateAsync(outage);

        Assert.Equal(Words.NoLossLargerThan, (await _stored.EntryAsync("views")).Verdict);
    }

    [Fact]
    public async Task ExecuteAsync_SameFilesWithoutADatabase_GiveTheSameResultAndHash()
    {
        await _stored.ImportAsync(First, Zeros);
        await _stored.ImportAsync(Second, StoredRuns.Days(130));
        const string Outages = "platform,start,end,title\nyoutube,2026-10-10T00:00:00Z,2026-10-13T00:00:00Z,Counters\n";
        await _stored.ImportAsync("outages.csv", Outages);
        var run = await _stored.EstimateAsync(Assert.Single(await _stored.Outages.ListAsync(StoredRuns.Workspace, Token)).Id);

        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)));
        foreach (var (name, text) in new[] { (Second, StoredRuns.Days(130)), (First, Zeros), ("outages.csv", Outages) })
            await File.WriteAllTextAsync(Path.Combine(_stored.Folder, name), text, Token);
        await inputs.AddEngagementAsync(Path.Combine(_stored.Folder, Second), Token);
        await inputs.AddEngagementAsync(Path.Combine(_stored.Folder, First), Token);
        inputs.AddOutages(Path.Combine(_stored.Folder, "outages.csv"), Token);
        var fromFiles = EstimateDocument.From(new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(inputs.MergeSeries(), inputs.Outages, new RunRequest(new EstimatorOptions()), null, Token));

        var stored = await _stored.Catalog.FindAsync(StoredRuns.Workspace, run, false, Token);
        Assert.Contains("display_gap_restored", fromFiles.ToJson(), StringComparison.Ordinal);
        Assert.Equal(
            (fromFiles with { Estimates = [.. fromFiles.Estimates.OrderBy(entry => entry.Metric, StringComparer.Ordinal)] }).ToJson(),
            (stored! with { Run = null }).ToJson());
    }

    [Fact]
    public async Task Execute_OlderExportHadASay_ChangesTheHash()
    {
        var outage = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await _stored.ImportAsync(Second, StoredRuns.Days(130));
        var alone = await _stored.EstimateAsync(outage);
        await _stored.ImportAsync(First, Zeros);
        var both = await _stored.EstimateAsync(outage);

        var hashes = (await _stored.Runs.ListAsync(StoredRuns.Workspace, Token)).ToDictionary(run => run.Id, run => run.Origin.DataHash);
        Assert.NotEqual(hashes[alone], hashes[both]);
    }
}
