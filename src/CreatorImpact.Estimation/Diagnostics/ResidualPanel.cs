using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>Several series of one granularity on one axis of periods, and their deviations taken together: the mean, each weighted by its precision.</summary>
/// <remarks>A deviation counts with at most <see cref="MostScales"/> of its own scales, so that one account cannot speak for all.</remarks>
internal sealed class ResidualPanel
{
    private const double MostScales = 10;

    // As a standard deviation added to every account's own: no account is known so well that the others do not count.
    private const double SharedScale = 0.1;

    private readonly List<(WeekResiduals Residuals, int Shift)> _members;

    private ResidualPanel(TimeGrid axis, List<(WeekResiduals, int)> members, double[] combined) => (Axis, _members, Combined) = (axis, members, combined);

    /// <summary>The periods; those of the first series, going on in both directions.</summary>
    public TimeGrid Axis { get; }

    /// <summary>One mean deviation a period of <see cref="Axis"/>; NaN where no account has one.</summary>
    public double[] Combined { get; }

    /// <summary>Series in it.</summary>
    public int Count => _members.Count;

    /// <summary>Puts series together. Series that cannot be used, or whose hours lie on another raster, are left out; null when none is left.</summary>
    public static ResidualPanel? Of(IReadOnlyList<MetricSeries> series, IReadOnlyList<OutageWindow> known, CancellationToken token)
    {
        var usable = new List<WeekResiduals>();
        foreach (var one in series)
        {
            token.ThrowIfCancellationRequested();
            if (WeekResiduals.Of(one, LeftOut(one.Grid, known)) is { } found) usable.Add(found);
        }

        if (usable.Count == 0) return null;
        var grid = usable[0].Series.Grid;
        var members = usable.Where(one => ShiftOf(grid, one.Series.Grid) is not null).Select(one => (Residuals: one, Shift: ShiftOf(grid, one.Series.Grid)!.Value)).ToList();
        var start = members.Min(one => one.Shift);
        var count = members.Max(one => one.Shift + one.Residuals.Residuals.Length) - start;
        var axis = grid.Granularity == Granularity.Hour ? TimeGrid.Hourly(grid.StartOf(start), count, grid.Zone) : TimeGrid.Daily(grid.DayOf(start), count, grid.Zone);
        members = members.ConvertAll(one => (one.Residuals, one.Shift - start));

        var (sums, weights) = (new double[count], new double[count]);
        foreach (var (one, shift) in members)
        {
            var (weight, most) = (1 / ((one.Scale * one.Scale) + (SharedScale * SharedScale)), MostScales * one.Scale);
            for (var i = 0; i < one.Residuals.Length; i++)
            {
                if (double.IsNaN(one.Residuals[i])) continue;
                sums[i + shift] += weight * Math.Clamp(one.Residuals[i], -most, most);
                weights[i + shift] += weight;
            }
        }

        for (var i = 0; i < count; i++) sums[i] = weights[i] > 0 ? sums[i] / weights[i] : double.NaN;
        return new ResidualPanel(axis, members, sums);
    }

    /// <summary>What the accounts say of a stretch of the axis.</summary>
    /// <param name="start">First period.</param>
    /// <param name="length">Periods.</param>
    /// <param name="inflation">How much wider sums of that length spread than those of independent periods; 1 for independent ones.</param>
    public StretchFacts FactsOf(int start, int length, double inflation)
    {
        var (accounts, dropped, observed, usual, ended) = (0, 0, 0d, 0d, true);
        foreach (var (one, shift) in _members)
        {
            var from = start - shift;
            if (from < 0 || from + length > one.Residuals.Length) continue;
            var (sum, seen, has, expects) = (0d, 0, 0d, 0d);
            for (var i = from; i < from + length; i++)
            {
                if (double.IsNaN(one.Residuals[i])) continue;
                sum += one.Residuals[i];
                has += one.Series.Values[i];
                expects += one.Usual[i];
                seen++;
            }

            if (seen < length) continue;
            accounts++;
            if (sum < -1.645 * one.Scale * Math.Sqrt(length) * inflation) dropped++;
            observed += has;
            usual += expects;
            ended &= from + length == one.Residuals.Length;
        }

        return new StretchFacts(accounts, dropped, usual > 0 ? 1 - (observed / usual) : 0, AllZero: observed == 0, AtTheEnd: accounts > 0 && ended);
    }

    private static bool[] LeftOut(TimeGrid grid, IReadOnlyList<OutageWindow> known)
    {
        var left = new bool[grid.Count];
        foreach (var (start, end) in CleanPeriods.RangesOf(grid, known, guardDays: 0))
            for (var i = Math.Max(0, start); i < Math.Min(left.Length, end); i++) left[i] = true;
        return left;
    }

    private static int? ShiftOf(TimeGrid axis, TimeGrid grid)
    {
        if (grid.Granularity == Granularity.Day) return NodaTime.Period.DaysBetween(axis.DayOf(0), grid.DayOf(0));
        var index = axis.IndexAt(grid.StartOf(0));
        return axis.StartOf(index) == grid.StartOf(0) ? index : null;
    }
}

/// <summary>What the accounts say of a stretch of time.</summary>
/// <param name="Accounts">Accounts with every value of it.</param>
/// <param name="Dropped">Those of them below their own 90 % range.</param>
/// <param name="MissingShare">Share of what was to be expected that is missing, all together.</param>
/// <param name="AllZero">True when nothing at all was counted.</param>
/// <param name="AtTheEnd">True when the data of all of them end with it.</param>
internal sealed record StretchFacts(int Accounts, int Dropped, double MissingShare, bool AllZero, bool AtTheEnd);
