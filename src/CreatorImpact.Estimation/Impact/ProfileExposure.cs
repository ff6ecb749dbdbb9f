using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Impact;

/// <summary>Lays a measured profile over the real hours of one calendar day, be they 23, 24 or 25.</summary>
internal static class ProfileExposure
{
    /// <summary>Exposure under the mean profile.</summary>
    public static SeverityLine OfMean(TimeGrid grid, int day, OutageCoverage coverage, IntradayProfile profile) =>
        Lines(grid, day, coverage, [profile.SharesOf(grid.DayOf(day).DayOfWeek)])[0];

    /// <summary>Exposure under each measured day.</summary>
    public static SeverityLine[] OfDays(TimeGrid grid, int day, OutageCoverage coverage, IntradayProfile profile) =>
        Lines(grid, day, coverage, profile.DaysOf(grid.DayOf(day).DayOfWeek));

    private static SeverityLine[] Lines(TimeGrid grid, int day, OutageCoverage coverage, IReadOnlyList<IReadOnlyList<double>> profiles)
    {
        var hours = HoursOf(grid, day);
        var covers = hours.ConvertAll(hour => new SeverityLine(position => coverage.ExposureOf(hour.Start, hour.End, position)));
        var lines = new SeverityLine[profiles.Count];
        for (var p = 0; p < lines.Length; p++)
        {
            var shares = hours.ConvertAll(hour => profiles[p][hour.OfDay] * hour.Part);
            var sum = shares.Sum();
            // A profile whose only hours the clock skipped says nothing: each hour counts the same.
            if (!(sum > 0)) (shares, sum) = (hours.ConvertAll(_ => 1.0), hours.Count);
            lines[p] = new SeverityLine(position => Enumerable.Range(0, hours.Count).Sum(i => shares[i] * covers[i].At(position)) / sum);
        }

        return lines;
    }

    /// <summary>The day's hours; a local hour that comes twice is split between both.</summary>
    private static List<(Instant Start, Instant End, int OfDay, double Part)> HoursOf(TimeGrid grid, int day)
    {
        var (start, stop) = (grid.StartOf(day), grid.EndOf(day));
        var found = new List<(Instant Start, Instant End, int OfDay)>();
        for (var at = start; at < stop; at += Duration.FromHours(1))
            found.Add((at, Instant.Min(at + Duration.FromHours(1), stop), at.InZone(grid.Zone).Hour));
        return found.ConvertAll(hour => (hour.Start, hour.End, hour.OfDay, 1.0 / found.Count(other => other.OfDay == hour.OfDay)));
    }
}
