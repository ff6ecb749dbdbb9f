using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// What share of a period's normal activity an outage could take: e = ē · (1 + λ (1 − c)), where c is the covered share of the period, ē the same
/// weighted by severity, and λ ∈ [−0.6, 0.6] stands for an intraday profile nobody has measured: a short outage may hit hours that carry 0.4 to
/// 1.6 times the mean hour, a whole day is a whole day. λ = 0 is the flat profile.
/// </summary>
internal sealed class DayExposure
{
    /// <summary>How far hours may lie from the mean hour.</summary>
    public const double ProfileRange = 0.6;

    private readonly double[] _covered;
    private readonly double[] _low;
    private readonly double[] _middle;
    private readonly double[] _high;

    private DayExposure(double[] covered, double[] low, double[] middle, double[] high) =>
        (_covered, _low, _middle, _high) = (covered, low, middle, high);

    /// <summary>Exposure of the periods [<paramref name="first"/>, <paramref name="end"/>) of a grid.</summary>
    public static DayExposure Of(TimeGrid grid, int first, int end, OutageCoverage coverage)
    {
        var count = end - first;
        var (covered, low, middle, high) = (new double[count], new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var (start, stop) = (grid.StartOf(first + i), grid.EndOf(first + i));
            covered[i] = coverage.ShareOf(start, stop);
            low[i] = coverage.ExposureOf(start, stop, 0);
            middle[i] = coverage.ExposureOf(start, stop, 0.5);
            high[i] = coverage.ExposureOf(start, stop, 1);
        }

        return new DayExposure(covered, low, middle, high);
    }

    /// <summary>Exposure of one period, 0–1.</summary>
    /// <param name="period">Periods after the first.</param>
    /// <param name="severity">Where the severity stands in its range, 0–1; the middle of a range counts as it is, the ends are joined by straight lines.</param>
    /// <param name="profile">λ.</param>
    public double At(int period, double severity, double profile)
    {
        var weighted = severity <= 0.5
            ? _low[period] + (2 * severity * (_middle[period] - _low[period]))
            : _middle[period] + (((2 * severity) - 1) * (_high[period] - _middle[period]));
        return Math.Clamp(weighted * (1 + (profile * (1 - _covered[period]))), 0, 1);
    }
}
