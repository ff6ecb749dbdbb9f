using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Drops;

/// <summary>Asks the stores who dropped in an outage: five statements at most, however many accounts there are.</summary>
public sealed class OutageDropsLoader(SeriesStore seriesStore, OutageStore outageStore, RunStore runStore, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>Most accounts whose values are read because they have no estimate; further ones are named as not compared.</summary>
    public const int MostRead = 200;

    private const int SettlingDays = 2;

    /// <summary>Who dropped, or why that cannot be said.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="account">Account asked about; null for all.</param>
    /// <param name="platform">Its platform; null where none is stated, or when only one account has the name.</param>
    /// <param name="token">Stops the questions.</param>
    public async Task<(OutageDrops? Drops, Reason? Refusal)> LoadAsync(long workspaceId, long outageId, string? account, string? platform, CancellationToken token)
    {
        var known = await outageStore.ListAsync(workspaceId, token).ConfigureAwait(false);
        if (known.FirstOrDefault(one => one.Id == outageId) is not { } stored)
            return (null, new Reason("outage_unknown", FormattableString.Invariant($"outage: found {outageId}, expected the number of an outage of this workspace. Take it from the address of its page.")));
        if (OutageInput.From(stored) is not { } outage)
            return (null, new Reason("outage_open", $"outage: {stored.Title} has no end, so nobody can be compared yet. Add the end."));

        var concerned = (await seriesStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Where(one => OutageMatch.Applies(one.Key.Platform, stored.Platform, null));
        var compared = ComparedSeries.Of(concerned);
        var asked = account is null ? null : compared.FirstOrDefault(one => IsOf(one, account, platform));
        if (account is not null && asked is null)
            return (null, new Reason("account_unknown", $"creator: found '{account}'{(platform is null ? "" : $" on '{platform}'")}, expected an account with counted figures that the outage concerns. Write it as its exports do."));
        if (compared.Count == 0)
            return (null, new Reason("no_series", "No account that this outage concerns has figures. Import an export of its platform."));

        var window = outage.Outage.Span;
        var latest = (await runStore.ListLatestAsync(workspaceId, token, outageId).ConfigureAwait(false)).ToDictionary(one => one.Estimate.SeriesId, one => ImpactFinding.EntryFromJson(one.Estimate.ResultJson));
        var drops = new Dictionary<ComparedSeries, AccountDrop>();
        var missing = new List<NotCompared>();
        var toRead = new List<ComparedSeries>();
        foreach (var one in compared)
        {
            var entries = one.Candidates.Where(series => latest.ContainsKey(series.Id)).Select(series => (Series: series, Entry: latest[series.Id])).ToList();
            if (entries.Select(pair => DropReading.From(pair.Entry, pair.Series, window, zones)).OfType<AccountDrop>().FirstOrDefault() is { } drop) drops[one] = drop;
            else if (entries.Exists(pair => DropReading.IsCounterGap(pair.Entry))) missing.Add(Left(one, new Reason("display_gap", $"{one.Account}: its counter may have stood still, so its figures say nothing of its audience. Export and import again."), asked));
            else if (toRead.Count < MostRead || one == asked) toRead.Add(one);
            else missing.Add(Left(one, new Reason("not_estimated", FormattableString.Invariant($"{one.Account}: no estimate for this outage, and more than {MostRead} accounts are without one. Press Estimate.")), asked));
        }

        var loaded = (await seriesStore.LoadAsync(workspaceId, [.. toRead.SelectMany(one => one.Candidates).Select(one => one.Id)], token).ConfigureAwait(false)).ToDictionary(one => one.Id);
        var now = clock.GetCurrentInstant();
        return await Task.Run(
            () =>
            {
                foreach (var one in toRead)
                {
                    token.ThrowIfCancellationRequested();
                    var (drop, refusal) = Read(one, loaded, window, KnownWindows.Of(known, one.Platform, now, except: outageId));
                    if (drop is not null) drops[one] = drop;
                    else missing.Add(Left(one, refusal!, asked));
                }

                var share = DropShare.Of([.. compared.Where(drops.ContainsKey).Select(one => drops[one])], asked is null ? null : drops.GetValueOrDefault(asked));
                if (share.Verdict == DropVerdict.Platform && Fresh([.. compared.Where(drops.ContainsKey)], window) is { } fresh) share = share with { Reasons = [.. share.Reasons, fresh] };
                return (new OutageDrops(stored, window, asked?.Account, share, [.. missing.OrderBy(one => one.Account, StringComparer.Ordinal)]), (Reason?)null);
            },
            token).ConfigureAwait(false);
    }

    private (AccountDrop? Drop, Reason? Refusal) Read(ComparedSeries one, Dictionary<long, LoadedSeries> loaded, OutageWindow window, IReadOnlyList<OutageWindow> others)
    {
        var first = new Reason("no_data", $"{one.Account}: its values are gone. Import its export again.");
        var isFirst = true;
        foreach (var series in one.Candidates.Select(candidate => loaded.GetValueOrDefault(candidate.Id)).OfType<LoadedSeries>())
        {
            var (drop, refusal) = DropReading.From(series, window, others, zones);
            if (drop is not null) return (drop, null);
            (first, isFirst) = (isFirst ? refusal! : first, false);
        }

        return (null, first);
    }

    // The newest values of an export are often not complete yet, and then every account seems to drop.
    private static Reason? Fresh(List<ComparedSeries> compared, OutageWindow window)
    {
        var fresh = compared.Count(one => one.Candidates.All(series => series.ExportedAt < window.EndExclusive + Duration.FromDays(SettlingDays)));
        return 2 * fresh < compared.Count
            ? null
            : new Reason("fresh_data", FormattableString.Invariant($"Exports written less than {SettlingDays} days after the outage: {fresh} of {compared.Count}. Newest values are often incomplete, and then all accounts seem to drop. Export and import again before you rest on it."));
    }

    private static NotCompared Left(ComparedSeries one, Reason reason, ComparedSeries? asked) => new(one.Account, one.Platform, reason, one == asked);

    private static bool IsOf(ComparedSeries one, string account, string? platform) =>
        string.Equals(one.Account, account, StringComparison.OrdinalIgnoreCase) && (string.IsNullOrEmpty(platform) || string.Equals(one.Platform, platform, StringComparison.OrdinalIgnoreCase));
}
