using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Stores that money is read from.</summary>
public sealed record MoneyStores(
    SeriesStore Series, OutageStore Outages, RunStore Runs, ContentStore Content, ScheduleStore Schedule, RosterStore Roster, AccountStore Accounts, MoneyTermsStore Terms, MoneyLineStore Lines, ExchangeRateStore Rates);

/// <summary>Asks the stores for what money rests on: a fixed number of statements, however many accounts there are.</summary>
public sealed class MoneyDataLoader(MoneyStores stores, RunFreshness freshness, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The money cases of an outage, in the order of accounts; null when the outage is not there or has no end.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="account">Only this account; null for all.</param>
    /// <param name="token">Stops the questions.</param>
    /// <param name="upToRun">As of this run: estimates of later ones are passed over; null takes the newest. Terms and entered amounts are those of now.</param>
    public async Task<OutageMoneyCases?> LoadAsync(long workspaceId, long outageId, (string Account, string? Platform)? account, CancellationToken token, long? upToRun = null)
    {
        var known = await stores.Outages.ListAsync(workspaceId, token).ConfigureAwait(false);
        if (known.FirstOrDefault(one => one.Id == outageId) is not { } stored || OutageInput.From(stored) is not { } outage) return null;

        var visible = await stores.Series.ListAsync(workspaceId, token).ConfigureAwait(false);
        var concerned = visible
            .Where(one => MoneyMetrics.Counts(one.Key.Metric) && OutageMatch.Applies(one.Key.Platform, outage.Platform, null)).ToList();
        var alone = concerned.Select(one => (one.Key.Account, one.Key.Platform ?? string.Empty)).Distinct().Count() == 1;
        var listed = concerned.FindAll(one => account is not { } asked || one.IsOf(asked.Account, asked.Platform));
        var ids = listed.Select(one => one.Id).ToList();
        var loaded = (await stores.Series.LoadAsync(workspaceId, ids, token).ConfigureAwait(false)).ToDictionary(one => one.Id);
        var estimates = await stores.Runs.ListLatestWithDrawsAsync(workspaceId, ids, [outageId], token, upToRun).ConfigureAwait(false);
        // One account exactly; of many only as much is read as a page can wait for.
        var changes = await freshness.OfAsync(workspaceId, visible, known, [.. estimates.Select(KeyOf)], account is null ? RunFreshness.ListBudget : long.MaxValue, token).ConfigureAwait(false);
        var posts = AccountPosts.Of(await stores.Content.ListAsync(workspaceId, token).ConfigureAwait(false));
        var now = clock.GetCurrentInstant();
        var planned = await stores.Schedule.ListAsync(workspaceId, token).ConfigureAwait(false);
        var roster = new RosterBook(await stores.Roster.ListAsync(workspaceId, token).ConfigureAwait(false));
        var accounts = await stores.Accounts.ListAsync(workspaceId, token).ConfigureAwait(false);
        var said = new SaidOfMoney(
            await stores.Terms.ListAsync(workspaceId, token).ConfigureAwait(false),
            await stores.Lines.ListAsync(workspaceId, token).ConfigureAwait(false),
            await stores.Rates.LoadAsync(workspaceId, token).ConfigureAwait(false));
        var plans = planned.Count == 0 ? [] : PlannedPosts.Of(planned, posts, roster, now);

        var cases = new List<MoneyCase>();
        var groups = listed.GroupBy(one => (one.Key.Account, Platform: one.Key.Platform ?? string.Empty)).OrderBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Platform, StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            var grids = group.Select(one => loaded.GetValueOrDefault(one.Id)).OfType<LoadedSeries>().Select(GridOf).OfType<MetricSeries>().ToList();
            var outcomes = estimates.Where(one => group.Any(series => series.Id == one.Estimate.SeriesId) && loaded.ContainsKey(one.Estimate.SeriesId))
                .Select(one => SeriesOutcome.From(one, loaded[one.Estimate.SeriesId], zones) is { } outcome
                    ? outcome with { ExportedAt = group.First(series => series.Id == one.Estimate.SeriesId).ExportedAt, Change = changes[KeyOf(one)] }
                    : null)
                .OfType<SeriesOutcome>().ToList();
            // An outage that was moved since has estimates of another time.
            var moved = outcomes.RemoveAll(one => !one.IsOf(outage.Outage.Span)) > 0;
            var platform = group.Key.Platform.Length == 0 ? null : group.Key.Platform;
            var number = accounts.FirstOrDefault(one => one.Name == group.Key.Account && (one.Platform ?? string.Empty) == group.Key.Platform)?.Id ?? 0;
            var own = AccountLists.PostsOf(group.Key.Account, platform, group.First().CreatorName, posts, roster);
            cases.Add(new MoneyCase
            {
                Account = group.Key.Account,
                Platform = platform,
                AccountId = number,
                Creator = group.First().CreatorName,
                Outage = outage,
                Outcomes = outcomes,
                OutageMoved = moved,
                Series = grids,
                OtherOutages = OthersOf(known, outageId, platform, now),
                Posts = own,
                Planned = [.. plans.Where(line => AccountLists.IsOf(line, group.Key.Account, platform, own, roster))],
                IsAlone = alone,
                Terms = said.Terms.For(new MoneyScope(number, outageId)),
                Lines = said.LinesOf(number, outageId, alone),
                Rates = said.Rates,
                RpmCurrency = group.FirstOrDefault(one => one.Key.Metric == MoneyMetrics.Rpm)?.Currency,
                Now = now,
            });
        }

        return new OutageMoneyCases(outage, stored, cases, said, now);
    }

    private static EstimateKey KeyOf(LatestEstimate one) => new(one.Run.Id, one.Estimate.SeriesId, one.Estimate.OutageId);

    private MetricSeries? GridOf(LoadedSeries one) =>
        SeriesAssembly.Build(new SeriesInput(one.Key, one.Key.Account, one.ZoneId, one.Currency, one.Periods, one.Values, one.Id), zones).Series;

    private static IReadOnlyList<OutageWindow> OthersOf(IReadOnlyList<StoredOutage> known, long outageId, string? platform, Instant now)
    {
        var others = known.Where(one => one.Id != outageId && OutageMatch.Applies(platform, one.Platform, null)).ToList();
        return [.. others.Select(OutageInput.From).OfType<OutageInput>().SelectMany(one => one.Outage.StatedWindows), .. others.Select(OpenOutage.From).OfType<OpenOutage>().Select(one => one.ExcludedUntil(now)).OfType<OutageWindow>()];
    }
}
