using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Loads what scenarios of an account rest on: a fixed number of statements, however many accounts and outages there are.</summary>
public sealed class ScenarioLoader(SeriesStore seriesStore, OutageStore outageStore, RosterStore rosterStore, WindowHistory history, IDateTimeZoneProvider zones)
{
    /// <summary>Loads one account under one outage.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="account">Account as its series name it.</param>
    /// <param name="platform">Its platform; null or empty when the exports name none.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>The data, or why there are none: <c>outage_open</c>, <c>outage_gone</c>, <c>no_series</c>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<(ScenarioData? Data, Reason? Refusal)> LoadAsync(long workspaceId, string account, string? platform, long outageId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(account);
        var stored = await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        var known = (await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(outage => !outage.IsIllustrative || outage.Id == outageId).ToList();
        var outages = known.Select(OutageInput.From).OfType<OutageInput>().ToList();
        var (target, refusal) = RunTarget.Find(known, outages, outageId);
        if (target is null) return (null, refusal);

        // The series a run of this outage takes.
        var chosen = stored.Where(series => !MetricCatalog.IsGauge(series.Key.Metric) && OutageMatch.Applies(series.Key.Platform, target.Platform, null)).ToList();
        var ofAccount = chosen.Where(series => series.IsOf(account, platform)).ToList();
        if (ofAccount.Count == 0)
        {
            return (null, new Reason("no_series", stored.Any(series => series.IsOf(account, platform))
                ? $"No series of {account} can lose anything to this outage of {target.Platform ?? "no stated platform"}; choose an outage of the account's own platform, or import a counted metric such as views."
                : $"No series of {account}{(string.IsNullOrEmpty(platform) ? "" : $" on {platform}")} has been imported; add an export."));
        }

        var own = await history.AddAsync(workspaceId, await InputsAsync(workspaceId, ofAccount, token).ConfigureAwait(false), ImportsOf(ofAccount), Widest(target.Outage), token).ConfigureAwait(false);
        var open = known.Select(OpenOutage.From).OfType<OpenOutage>().ToList();
        var group = new GroupHours(own, outages, new RunRequest(new EstimatorOptions(), Target: target, OpenOutages: open), zones);
        var (companions, note) = await group.LoadAsync(chosen, asked => InputsAsync(workspaceId, asked, token), token).ConfigureAwait(false);
        var audiences = RosterAudiences.From(await rosterStore.ListAsync(workspaceId, token).ConfigureAwait(false));
        return (new ScenarioData(target, audiences.AddTo(own), audiences.AddTo(companions), outages, open, chosen.Count <= RunRequest.SmallRun, note), null);
    }

    private async Task<IReadOnlyList<SeriesInput>> InputsAsync(long workspaceId, IReadOnlyList<StoredSeries> asked, CancellationToken token)
    {
        var creators = asked.ToDictionary(series => series.Id, series => series.CreatorName);
        var loaded = await seriesStore.LoadAsync(workspaceId, [.. creators.Keys], token).ConfigureAwait(false);
        return [.. loaded.Select(series => new SeriesInput(series.Key, creators[series.Id], series.ZoneId, series.Currency, series.Periods, series.Values, series.Id))];
    }

    private static Func<SeriesInput, int> ImportsOf(List<StoredSeries> series)
    {
        var imports = series.ToDictionary(one => one.Id, one => one.Imports.Count);
        return input => imports[input.SeriesId];
    }

    // Older exports are looked up for every window a change can lead to; what lies outside the window asked about has no say.
    private static Outage Widest(Outage outage) =>
        new(outage.Name, [new OutagePhase(new OutageWindow(outage.Span.Start - ScenarioChange.MostShift, outage.Span.EndExclusive + ScenarioChange.MostShift))]);
}
