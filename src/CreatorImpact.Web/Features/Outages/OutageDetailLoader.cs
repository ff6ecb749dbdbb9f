using System.Text.Json;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Stores the page of one outage asks.</summary>
public sealed record OutageDetailStores(OutageStore Outages, OutageHistory History, OutageSettingStore Settings, RunStore Runs);

/// <summary>Asks the stores for the page of one outage and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class OutageDetailLoader(OutageDetailStores stores, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The page; null when there is no such outage.</summary>
    public async Task<OutageDetailModel?> LoadAsync(long outageId, CancellationToken token)
    {
        if (await stores.Outages.GetAsync(workspace.Id, outageId, token) is not { } outage)
            return null;

        var settings = await stores.Settings.LoadAsync(workspace.Id, token);
        var log = await stores.History.StatementsAsync(workspace.Id, outage, token);
        var known = await stores.Outages.ListAsync(workspace.Id, token);
        var estimates = await stores.Runs.ListLatestAsync(workspace.Id, token, outageId);
        var changes = await stores.History.ListAsync(workspace.Id, outageId, token);
        var now = clock.GetCurrentInstant();
        var line = new OutageLine(outage, zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc, now) { Class = OutageClasses.Of(outage, settings.ProlongedFrom, now) };
        return new OutageDetailModel(
            line,
            ResponseTimes.Of(outage, log),
            log,
            [.. estimates.Select(Recovered).OfType<RecoveredLine>().OrderBy(one => one.Account, StringComparer.CurrentCulture).ThenBy(one => one.Metric, StringComparer.Ordinal).ThenByDescending(one => one.Hourly)],
            OutageOverlaps.Of(known.Where(one => !one.IsIllustrative)).FirstOrDefault(overlap => overlap.Outages.Any(one => one.Id == outageId)),
            Lines(changes, outage),
            settings);
    }

    /// <summary>Adds something the platform said.</summary>
    /// <returns>False when the outage is gone.</returns>
    public Task<bool> SayAsync(long outageId, OutageStatement said, CancellationToken token) =>
        ChangeStatementsAsync(outageId, known => [.. known, said], token);

    /// <summary>Takes away something the user wrote down.</summary>
    /// <returns>False when the outage is gone.</returns>
    public Task<bool> UnsayAsync(long outageId, OutageStatement said, CancellationToken token) =>
        ChangeStatementsAsync(outageId, known => [.. known.Where(one => one != said)], token);

    /// <summary>Marks an outage as planned maintenance that no total counts, or takes both marks away.</summary>
    /// <returns>False when the outage is gone.</returns>
    public Task<bool> PlanAsync(long outageId, bool planned, CancellationToken token) =>
        ChangeAsync(outageId, outage => outage with { Planned = planned, LeftOut = planned }, token);

    /// <summary>Puts the outage back into an earlier state.</summary>
    /// <returns>False when there is no such state.</returns>
    public async Task<bool> UndoToAsync(long outageId, long changeId, CancellationToken token) =>
        await stores.History.UndoToAsync(workspace.Id, outageId, changeId, (await stores.Settings.LoadAsync(workspace.Id, token)).Author, token) is not null;

    private async Task<bool> ChangeStatementsAsync(long outageId, Func<IReadOnlyList<OutageStatement>, IReadOnlyList<OutageStatement>> change, CancellationToken token) =>
        await stores.Outages.SayAsync(workspace.Id, outageId, change, token, (await stores.Settings.LoadAsync(workspace.Id, token)).Author);

    private async Task<bool> ChangeAsync(long outageId, Func<StoredOutage, StoredOutage> change, CancellationToken token)
    {
        var author = (await stores.Settings.LoadAsync(workspace.Id, token)).Author;
        return await stores.Outages.ChangeAsync(workspace.Id, outageId, outage => change(outage) with { Author = author ?? outage.Author, Source = outage.StatedSource }, token);
    }

    private static IReadOnlyList<HistoryLine> Lines(IReadOnlyList<OutageChange> changes, StoredOutage now) =>
    [
        .. changes.Select((change, index) => new HistoryLine(
            change,
            index + 1 < changes.Count ? OutageDifferences.Of(changes[index + 1].State, change.State) : [],
            index == 0 && (change.State with { ImportId = null }).SaysTheSameAs(now with { ImportId = null }))),
    ];

    // A finding of a version that wrote it otherwise tells nothing here; the impact page says so.
    private static RecoveredLine? Recovered(LatestEstimate latest)
    {
        try
        {
            return ImpactFinding.FromJson(latest.Estimate.ResultJson) is { Chart: { } chart, Entry: var entry }
                ? new RecoveredLine(entry.Account, entry.Platform, entry.Metric, entry.Granularity == "hour", chart.RecoveredAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null, chart.ZoneId)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
