using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>What share of a period's normal activity an outage could take, 0–1.</summary>
/// <remarks>
/// With a measured <see cref="IntradayProfile"/>: e = Σ over the period's hours of share × severity-weighted cover of the hour, the shares those of
/// one measured day of the same class, or of their mean; on days of 23 hours they are scaled to sum to 1, on days of 25 hours the repeated hour is
/// split. Without one: e = ē · (1 + λ (1 − c)), where c is the covered share of the period, ē the same weighted by severity, and λ ∈ [−0.6, 0.6]
/// stands for a profile nobody has measured: a short outage may hit hours that carry 0.4 to 1.6 times the mean hour, a whole day is a whole day.
/// </remarks>
internal sealed class DayExposure
{
    /// <summary>How far hours may lie from the mean hour where nothing was measured.</summary>
    public const double ProfileRange = 0.6;

    private readonly bool _measured;
    private readonly Period[] _periods;

    private DayExposure(bool measured, Period[] periods) => (_measured, _periods) = (measured, periods);

    /// <summary>True when some period is covered in part, so that it matters which hours were hit.</summary>
    public bool NeedsProfile => Array.Exists(_periods, period => period.Covered is > 0 and < 1);

    /// <summary>Exposure of the periods [<paramref name="first"/>, <paramref name="end"/>) of a grid.</summary>
    public static DayExposure Of(TimeGrid grid, int first, int end, OutageCoverage coverage, IntradayProfile? profile)
    {
        var measured = profile is not null && grid.Granularity == Granularity.Day;
        var periods = new Period[end - first];
        for (var i = 0; i < periods.Length; i++)
        {
            var (start, stop) = (grid.StartOf(first + i), grid.EndOf(first + i));
            var covered = coverage.ShareOf(start, stop);
            periods[i] = measured
                ? new Period(covered, ProfileExposure.OfMean(grid, first + i, coverage, profile!), covered > 0 ? ProfileExposure.OfDays(grid, first + i, coverage, profile!) : [])
                : new Period(covered, new SeverityLine(position => coverage.ExposureOf(start, stop, position)), []);
        }

        return new DayExposure(measured, periods);
    }

    /// <summary>Exposure in the middle of what is unknown of the profile.</summary>
    /// <param name="period">Periods after the first.</param>
    /// <param name="severity">Where the severity stands in its range, 0–1.</param>
    public double Middle(int period, double severity) => Math.Clamp(_periods[period].Mean.At(severity), 0, 1);

    /// <summary>Exposure of one period in one world.</summary>
    /// <param name="period">Periods after the first.</param>
    /// <param name="severity">Where the severity stands in its range, 0–1.</param>
    /// <param name="profile">Where the profile stands among what is possible, 0 up to 1: chooses a measured day, or λ.</param>
    public double At(int period, double severity, double profile)
    {
        var found = _periods[period];
        if (!_measured)
            return Math.Clamp(found.Mean.At(severity) * (1 + (ProfileRange * ((2 * profile) - 1) * (1 - found.Covered))), 0, 1);
        return found.Days.Length == 0 ? 0 : Math.Clamp(found.Days[(int)(profile * found.Days.Length)].At(severity), 0, 1);
    }

    private sealed record Period(double Covered, SeverityLine Mean, SeverityLine[] Days);
}
