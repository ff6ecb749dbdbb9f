using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Puts stored observations on a regular grid: what no period holds stays missing.</summary>
public static class SeriesAssembly
{
    /// <summary>Longest grid that is laid out: about 114 years of hours. A stray stamp must not ask for gigabytes.</summary>
    public const int MaxPeriods = 1_000_000;

    /// <summary>
    /// Builds the grid from the first to the last period inside [<paramref name="start"/>, <paramref name="endExclusive"/>).
    /// Returns a reason instead when nothing lies inside, when hours do not lie on one hourly raster, or when the span is absurd.
    /// </summary>
    public static (MetricSeries? Series, Reason? Refusal) Build(SeriesInput input, IDateTimeZoneProvider zones, Instant? start = null, Instant? endExclusive = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(zones);
        var zone = input.ZoneId is null ? DateTimeZone.Utc : zones.GetZoneOrNull(input.ZoneId);
        if (zone is null)
            return (null, new Reason("zone_unknown", $"Time zone '{input.ZoneId}' is not in the time zone database; choose an IANA zone such as Europe/Berlin."));

        var (first, last) = RangeOf(input, zone, start, endExclusive);
        if (first > last)
            return (null, new Reason("no_data", $"No value of {input.Key.Metric} for {input.Key.Account} lies in the range asked for."));

        var step = StoredPeriod.Step(input.Key.Granularity);
        var count = (input.Periods[last] - input.Periods[first]) / step + 1;
        if (count > MaxPeriods)
            return (null, new Reason("span_too_long", FormattableString.Invariant($"{input.Key.Account} {input.Key.Metric} spans {count} periods, more than {MaxPeriods}: look for a wrong date in the export.")));

        var values = new double[count];
        Array.Fill(values, double.NaN);
        for (var i = first; i <= last; i++)
        {
            var offset = input.Periods[i] - input.Periods[first];
            if (offset % step != 0)
                return (null, new Reason("irregular_hours", FormattableString.Invariant($"{input.Key.Account} {input.Key.Metric} has a stamp at {StoredPeriod.ToInstant(input.Periods[i])} that is not a whole number of hours after the first; export hourly data on the hour.")));
            values[offset / step] = input.Values[i];
        }

        var grid = input.Key.Granularity == Granularity.Hour
            ? TimeGrid.Hourly(StoredPeriod.ToInstant(input.Periods[first]), (int)count, zone)
            : TimeGrid.Daily(StoredPeriod.ToDay(input.Periods[first]), (int)count, zone);
        return (new MetricSeries(input.Key, grid, values, zoneIsAssumed: input.ZoneId is null), null);
    }

    /// <summary>
    /// The series with only its periods inside [<paramref name="start"/>, <paramref name="endExclusive"/>): what <see cref="Build"/> rests on.
    /// Unchanged when its zone is not in the database, for then nothing can be laid out.
    /// </summary>
    public static SeriesInput Clip(SeriesInput input, IDateTimeZoneProvider zones, Instant? start, Instant? endExclusive)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(zones);
        var zone = input.ZoneId is null ? DateTimeZone.Utc : zones.GetZoneOrNull(input.ZoneId);
        if (zone is null) return input;
        var (first, last) = RangeOf(input, zone, start, endExclusive);
        var count = last - first + 1;
        return count == input.Periods.Count ? input : input with { Periods = [.. input.Periods.Skip(first).Take(count)], Values = [.. input.Values.Skip(first).Take(count)] };
    }

    private static (int First, int Last) RangeOf(SeriesInput input, DateTimeZone zone, Instant? start, Instant? endExclusive)
    {
        var (first, last) = (0, input.Periods.Count - 1);
        while (start is { } s && first <= last && StartOf(input, zone, first) < s) first++;
        while (endExclusive is { } e && last >= first && StartOf(input, zone, last) >= e) last--;
        return (first, last);
    }

    private static Instant StartOf(SeriesInput input, DateTimeZone zone, int index) =>
        input.Key.Granularity == Granularity.Hour
            ? StoredPeriod.ToInstant(input.Periods[index])
            : zone.AtStartOfDay(StoredPeriod.ToDay(input.Periods[index])).ToInstant();
}
