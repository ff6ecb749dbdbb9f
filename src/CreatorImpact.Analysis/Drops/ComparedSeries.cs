using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Drops;

/// <summary>The series that stand for an account when accounts are compared: its views, hours before days.</summary>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Its platform; null when none is stated.</param>
/// <param name="Candidates">Series to try, the best first; never empty.</param>
public sealed record ComparedSeries(string Account, string? Platform, IReadOnlyList<StoredSeries> Candidates)
{
    /// <summary>One entry an account, in ordinal order. An account without views is compared by its first other metric that counts something; money and levels are left out.</summary>
    public static IReadOnlyList<ComparedSeries> Of(IEnumerable<StoredSeries> series) =>
    [
        .. series.Where(one => !MetricCatalog.IsGauge(one.Key.Metric) && !MetricCatalog.IsMoney(one.Key.Metric))
            .GroupBy(one => (one.Key.Account, Platform: one.Key.Platform ?? string.Empty))
            .OrderBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Platform, StringComparer.Ordinal)
            .Select(group =>
            {
                var metric = group.Select(one => one.Key.Metric).OrderBy(RankOf).ThenBy(name => name, StringComparer.Ordinal).First();
                return new ComparedSeries(
                    group.Key.Account,
                    group.Key.Platform.Length == 0 ? null : group.Key.Platform,
                    [.. group.Where(one => one.Key.Metric == metric).OrderBy(one => one.Key.Granularity == Granularity.Hour ? 0 : 1).ThenBy(one => one.Id)]);
            }),
    ];

    private static int RankOf(string metric)
    {
        for (var i = 0; i < MoneyMetrics.Views.Count; i++)
            if (MoneyMetrics.Views[i] == metric) return i;
        return int.MaxValue;
    }
}
