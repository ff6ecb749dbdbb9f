using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Share of the loss in the window that falls into its first hours, by how the account's day usually spreads over its hours.</summary>
internal static class WaitingShare
{
    private static readonly Duration Step = Duration.FromMinutes(15);

    /// <summary>The share, 0–1, and a reason where nothing hourly tells it and every hour counts the same.</summary>
    /// <param name="found">The case.</param>
    /// <param name="views">Series that stands for the views; null for none.</param>
    /// <param name="waitingHours">First hours for which nothing is paid.</param>
    public static (double Share, Reason? Reason) Of(MoneyCase found, SeriesOutcome? views, double waitingHours)
    {
        var outage = found.Outage.Outage;
        var coverage = new OutageCoverage(outage);
        if (waitingHours <= 0) return (0, null);
        if (waitingHours >= coverage.Length.TotalHours) return (1, null);

        var hourly = found.Series.FirstOrDefault(series => series.Key.Granularity == Granularity.Hour && series.Key.Metric == (views?.Grid.Key.Metric ?? MoneyMetrics.Views[0]));
        var zone = hourly?.Grid.Zone ?? DateTimeZone.Utc;
        var profile = hourly is null ? null : IntradayProfile.FromSeries(hourly, zone, [.. found.OtherOutages, .. outage.StatedWindows]);
        double waited = 0, all = 0;
        var touched = Duration.Zero;
        for (var at = outage.Span.Start; at < outage.Span.EndExclusive; at += Step)
        {
            var end = Instant.Min(at + Step, outage.Span.EndExclusive);
            var covered = (end - at) * coverage.ShareOf(at, end);
            var local = at.InZone(zone);
            var weight = covered.TotalHours * (profile?.SharesOf(local.DayOfWeek)[local.Hour] ?? 1);
            var left = Math.Clamp((Duration.FromHours(waitingHours) - touched) / (covered > Duration.Zero ? covered : Duration.Epsilon), 0, 1);
            (waited, all, touched) = (waited + (left * weight), all + weight, touched + covered);
        }

        return (all > 0 ? waited / all : 1, profile is null
            ? new Reason("waiting_even", "No hourly data tell how the day spreads over its hours, so the waiting period takes its share of the loss by time alone: import hourly views.")
            : null);
    }
}
