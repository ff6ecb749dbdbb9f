using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>What users said of a platform over time, such as reports of trouble. It is drawn under the outages and is part of no loss.</summary>
/// <param name="Account">Who counted, as the file names it.</param>
/// <param name="Metric">What was counted.</param>
/// <param name="Granularity">Hours or days.</param>
/// <param name="Starts">Start of each period, ascending; a missing period is a gap.</param>
/// <param name="Values">One a period.</param>
/// <param name="Usual">Middle value of the periods no outage touches; null without any.</param>
/// <param name="Peaks">Middle one of the largest values under an outage, and under how many there are values; null without any.</param>
public sealed record FeedbackSeries(string Account, string Metric, Granularity Granularity, IReadOnlyList<Instant> Starts, IReadOnlyList<double> Values, double? Usual, MedianOf? Peaks)
{
    /// <summary>Reads a stored series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="windows">Outages of its platform that count.</param>
    /// <param name="zones">The time zone database.</param>
    public static FeedbackSeries Of(LoadedSeries series, IReadOnlyList<OutageWindow> windows, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(zones);
        var zone = series.ZoneId is { } id ? zones.GetZoneOrNull(id) ?? DateTimeZone.Utc : DateTimeZone.Utc;
        var hourly = series.Key.Granularity == Granularity.Hour;
        Instant StartOf(long period) => hourly ? StoredPeriod.ToInstant(period) : zone.AtStartOfDay(StoredPeriod.ToDay(period)).ToInstant();
        Instant[] starts = [.. series.Periods.Select(StartOf)];
        Instant[] ends = [.. series.Periods.Select(period => StartOf(period + StoredPeriod.Step(series.Key.Granularity)))];

        var (touched, peaks) = (new bool[starts.Length], new List<double>());
        foreach (var window in windows)
        {
            var under = Enumerable.Range(0, starts.Length).Where(index => window.OverlapWith(starts[index], ends[index]) > Duration.Zero).ToList();
            foreach (var index in under) touched[index] = true;
            if (under.Count > 0) peaks.Add(under.Max(index => series.Values[index]));
        }

        return new FeedbackSeries(
            series.Key.Account,
            series.Key.Metric,
            series.Key.Granularity,
            starts,
            series.Values,
            MedianOf.Of(series.Values.Where((_, index) => !touched[index]))?.Median,
            MedianOf.Of(peaks));
    }
}
