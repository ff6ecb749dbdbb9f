using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Which series an address means, and what else could be chosen.</summary>
/// <param name="Accounts">Accounts the outage concerns, in the store's order.</param>
/// <param name="Account">The chosen one; null shows all.</param>
/// <param name="Metrics">Metrics to choose from: of the account, else of all; views first.</param>
/// <param name="Metric">The chosen one; null (only without an account) shows all.</param>
/// <param name="Grains">Lengths of period in which the account has the metric; hours first.</param>
/// <param name="Series">The chosen series; null without an account.</param>
/// <param name="Notes">What of the address names nothing there is.</param>
public sealed record SeriesChoice(
    IReadOnlyList<AccountChoice> Accounts,
    AccountChoice? Account,
    IReadOnlyList<string> Metrics,
    string? Metric,
    IReadOnlyList<Granularity> Grains,
    StoredSeries? Series,
    IReadOnlyList<ImpactNote> Notes)
{
    private const string FirstMetric = "views";

    /// <summary>Decides. One account alone is chosen by itself; an account without a named metric shows views, in hours where there are some.</summary>
    /// <param name="concerned">Series the outage concerns.</param>
    /// <param name="query">What was asked for.</param>
    public static SeriesChoice Of(IReadOnlyList<StoredSeries> concerned, ImpactQuery query)
    {
        ArgumentNullException.ThrowIfNull(concerned);
        ArgumentNullException.ThrowIfNull(query);
        var notes = new List<ImpactNote>();
        var accounts = concerned.GroupBy(series => (series.Key.Account, series.Key.Platform)).Select(group => new AccountChoice(group.Key.Account, group.Key.Platform, [.. group])).ToList();
        if (query is { Series: not null, Creator: null })
        {
            if (concerned.FirstOrDefault(one => one.Id == query.Series) is { } series)
                query = query with { Creator = series.Key.Account, Platform = series.Key.Platform, Metric = series.Key.Metric, Grain = series.Key.Granularity };
            else if (concerned.Count > 0)
                notes.Add(ImpactNote.Series);
        }

        var account = accounts.Find(one => Same(one.Account, query.Creator) && (query.Platform is null || Same(one.Platform, query.Platform)));
        if (account is null && query.Creator is not null && accounts.Count > 0) notes.Add(ImpactNote.Creator);
        if (accounts.Count == 1) account ??= accounts[0];

        var metrics = (account?.Series ?? concerned).Select(series => series.Key.Metric).Distinct(StringComparer.Ordinal)
            .OrderBy(metric => metric == FirstMetric ? 0 : 1).ThenBy(metric => metric, StringComparer.Ordinal).ToList();
        var metric = metrics.Find(one => Same(one, query.Metric));
        if (metric is null && query.Metric is not null && metrics.Count > 0) notes.Add(ImpactNote.Metric);
        if (account is null) return new SeriesChoice(accounts, null, metrics, metric, [], null, notes);

        metric ??= metrics[0];
        var ofMetric = account.Series.Where(series => series.Key.Metric == metric).OrderBy(series => series.Key.Granularity == Granularity.Hour ? 0 : 1).ToList();
        var chosen = ofMetric.Find(series => series.Key.Granularity == query.Grain);
        if (chosen is null && query.Grain is not null) notes.Add(ImpactNote.Grain);
        return new SeriesChoice(accounts, account, metrics, metric, [.. ofMetric.Select(series => series.Key.Granularity)], chosen ?? ofMetric[0], notes);
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An account the outage concerns.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Platform">Its platform; null where the export names none.</param>
/// <param name="Series">Its series.</param>
public sealed record AccountChoice(string Account, string? Platform, IReadOnlyList<StoredSeries> Series)
{
    /// <summary>Whose account it is.</summary>
    public string Creator => Series[0].CreatorName;

    /// <summary>The series a tab of a metric leads to: hours where there are some.</summary>
    public StoredSeries SeriesOf(string metric, Granularity? grain) =>
        Series.Where(series => string.Equals(series.Key.Metric, metric, StringComparison.Ordinal))
            .OrderBy(series => series.Key.Granularity == grain ? 0 : 1).ThenBy(series => series.Key.Granularity == Granularity.Hour ? 0 : 1).First();
}
