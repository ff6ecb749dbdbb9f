using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Demo;

/// <summary>
/// Fills a workspace with the demo, through the same importers and stores as people's files. Broken off and begun again it ends the same:
/// files of the same bytes count once, outages, agreements and estimates that are there are left alone.
/// </summary>
public sealed class DemoLoad(FileImporter importer, OutageStore outageStore, DemoAgreements agreements, RunStore runStore, WorkspaceRun run)
{
    /// <summary>Title of the outage that left half of its requests unanswered.</summary>
    public const string DegradedTitle = "Made-up: Instagram answered every other request";

    private const int EstimatedOutages = 5;

    /// <summary>Fills the workspace.</summary>
    /// <param name="workspaceId">A workspace for nothing else.</param>
    /// <param name="progress">Told before each step.</param>
    /// <param name="token">Stops between and within steps.</param>
    /// <exception cref="InvalidOperationException">A file of the demo was refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; what is there stays for the next attempt.</exception>
    public async Task ExecuteAsync(long workspaceId, IProgress<DemoStep>? progress, CancellationToken token)
    {
        var files = DemoFiles.All();
        var total = files.Count + 1 + EstimatedOutages;
        var done = 0;
        foreach (var (file, options) in files)
        {
            progress?.Report(new DemoStep(DemoStage.Files, done++, total));
            var outcome = await importer.ImportAsync(workspaceId, file, options, null, token).ConfigureAwait(false);
            if (outcome.State == ImportOutcomeState.Refused)
                throw new InvalidOperationException($"{file.Name} of the demo was refused: {outcome.Message}");
        }

        progress?.Report(new DemoStep(DemoStage.Outages, done++, total));
        var planted = await AddOutagesAsync(workspaceId, token).ConfigureAwait(false);
        // Somebody who looked at a half that was there may have removed or moved it.
        var feed = planted.Find(outage => outage.Start == DemoRoster.TikTokFeed.Start);
        await agreements.AddAsync(workspaceId, feed, token).ConfigureAwait(false);
        var estimated = (await runStore.ListLatestAsync(workspaceId, token).ConfigureAwait(false)).Select(latest => latest.Estimate.OutageId).ToHashSet();
        foreach (var outage in planted)
        {
            progress?.Report(new DemoStep(DemoStage.Estimates, done++, total));
            if (!estimated.Contains(outage.Id))
                await run.ExecuteAsync(workspaceId, outage.Id, new EstimatorOptions(), null, null, token).ConfigureAwait(false);
        }
    }

    // The planted ones in order of their start: the newest is estimated last and met first.
    private async Task<List<StoredOutage>> AddOutagesAsync(long workspaceId, CancellationToken token)
    {
        var known = (await outageStore.ListAsync(workspaceId, token, includeRemoved: true).ConfigureAwait(false)).Select(outage => outage.Title).ToHashSet(StringComparer.Ordinal);
        foreach (var outage in (StoredOutage[])[.. ReferenceHistory.Outages(), Degraded])
            if (!known.Contains(outage.Title))
                await outageStore.AddAsync(workspaceId, outage, token).ConfigureAwait(false);

        var all = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        return [.. all.Where(outage => outage.Verification != ReferenceHistory.Verification && outage.Title.StartsWith("Made-up", StringComparison.Ordinal))];
    }

    // A list of outages holds one share; what nobody knows better than to the half is typed in.
    private static StoredOutage Degraded { get; } = new()
    {
        Platform = "instagram",
        Title = DegradedTitle,
        Start = DemoRoster.InstagramDegraded.Start,
        EndExclusive = DemoRoster.InstagramDegraded.EndExclusive,
        Severity = "minor",
        Cause = "infrastructure",
        EntryZone = "Europe/Berlin",
        Phases = [new StoredPhase(DemoRoster.InstagramDegraded.Start, DemoRoster.InstagramDegraded.EndExclusive, 0.4, 0.6)],
    };
}

/// <summary>How far the filling is.</summary>
/// <param name="Stage">What comes next.</param>
/// <param name="Done">Steps finished.</param>
/// <param name="Total">Steps in all.</param>
public sealed record DemoStep(DemoStage Stage, int Done, int Total);

/// <summary>What the filling is at.</summary>
public enum DemoStage
{
    /// <summary>Importing files.</summary>
    Files,

    /// <summary>Entering outages and agreements.</summary>
    Outages,

    /// <summary>Estimating.</summary>
    Estimates,
}
