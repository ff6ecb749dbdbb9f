using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// How a day's activity spreads over its 24 local hours, measured on hourly data: mean shares for weekdays, Saturdays and Sundays, and the single
/// days behind them, whose spread is the uncertainty. Shares of a day sum to 1. Immutable.
/// </summary>
public sealed class IntradayProfile
{
    /// <summary>Fewest whole days that make a profile.</summary>
    public const int FewestDays = 7;

    /// <summary>Days of one class that are kept: the last ones, for habits change.</summary>
    public const int MostDays = 60;

    private const int FewestOfClass = 3;
    private const int Hours = 24;
    private readonly double[][] _shares;
    private readonly double[][][] _days;

    private IntradayProfile(double[][] shares, double[][][] days, int accounts, int dayCount, bool isGroup) =>
        (_shares, _days, Accounts, DayCount, IsGroup) = (shares, days, accounts, dayCount, isGroup);

    /// <summary>True when it is the mean of other accounts, for want of the account's own.</summary>
    public bool IsGroup { get; }

    /// <summary>Accounts it was measured on: 1, or those of a group.</summary>
    public int Accounts { get; }

    /// <summary>Whole days it was measured on.</summary>
    public int DayCount { get; }

    /// <summary>Mean share of each local hour 0–23 on days like <paramref name="day"/>.</summary>
    public IReadOnlyList<double> SharesOf(IsoDayOfWeek day) => _shares[ClassOf(day)];

    /// <summary>The same on single days: 24 shares each, at least one day.</summary>
    public IReadOnlyList<IReadOnlyList<double>> DaysOf(IsoDayOfWeek day) => _days[ClassOf(day)];

    /// <summary>
    /// Measures one account. Only days of 24 hours count that are complete, have no negative hour, hold something, and are not touched by a window
    /// of <paramref name="leftOut"/> or the day after one. A class with fewer than three such days takes all days.
    /// </summary>
    /// <param name="hours">Hourly series of a counted metric.</param>
    /// <param name="zone">Zone whose hours of day are meant; an hour belongs to the local hour in which it starts.</param>
    /// <param name="leftOut">Known outages.</param>
    /// <returns>Null with fewer than seven days.</returns>
    /// <exception cref="ArgumentException">The series is not hourly.</exception>
    public static IntradayProfile? FromSeries(MetricSeries hours, DateTimeZone zone, IReadOnlyList<OutageWindow> leftOut)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(leftOut);
        if (hours.Grid.Granularity != Granularity.Hour) throw new ArgumentException("A profile is measured on hourly data.", nameof(hours));

        var found = new List<double[]>[] { [], [], [] };
        for (var i = 0; i < hours.Grid.Count;)
        {
            var local = hours.Grid.StartOf(i).InZone(zone);
            var next = i + 1;
            while (next < hours.Grid.Count && hours.Grid.StartOf(next).InZone(zone).Date == local.Date) next++;
            if (next - i == Hours && local.Hour == 0 && !IsTouched(hours.Grid, i, next, leftOut) && SharesOf(hours.Values[i..next]) is { } shares)
                found[ClassOf(local.DayOfWeek)].Add(shares);
            i = next;
        }

        var days = Array.ConvertAll(found, list => list.TakeLast(MostDays).ToArray());
        double[][] all = [.. days.SelectMany(list => list)];
        if (all.Length < FewestDays) return null;
        days = Array.ConvertAll(days, list => list.Length < FewestOfClass ? all : list);
        return new IntradayProfile(Array.ConvertAll(days, MeanOf), days, 1, all.Length, isGroup: false);
    }

    /// <summary>The mean of several accounts, each counting the same; of each the same number of days stays.</summary>
    /// <exception cref="ArgumentException">There is no profile.</exception>
    public static IntradayProfile Average(IReadOnlyList<IntradayProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        if (profiles.Count == 0) throw new ArgumentException("A mean needs at least one profile.", nameof(profiles));
        var (shares, days) = (new double[3][], new double[3][][]);
        for (var kind = 0; kind < shares.Length; kind++)
        {
            var each = Math.Clamp(3 * MostDays / profiles.Count, 1, profiles.Min(profile => profile._days[kind].Length));
            shares[kind] = MeanOf([.. profiles.Select(profile => profile._shares[kind])]);
            days[kind] = [.. profiles.SelectMany(profile => profile._days[kind].TakeLast(each))];
        }

        return new IntradayProfile(shares, days, profiles.Sum(profile => profile.Accounts), profiles.Sum(profile => profile.DayCount), isGroup: true);
    }

    private static int ClassOf(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Saturday => 1,
        IsoDayOfWeek.Sunday => 2,
        _ => 0,
    };

    private static bool IsTouched(TimeGrid grid, int first, int end, IReadOnlyList<OutageWindow> leftOut)
    {
        var (start, stop) = (grid.StartOf(first) - Duration.FromDays(1), grid.StartOf(end));
        return leftOut.Any(window => window.OverlapWith(start, stop) > Duration.Zero);
    }

    private static double[]? SharesOf(ReadOnlySpan<double> day)
    {
        double sum = 0;
        foreach (var value in day)
        {
            if (!(value >= 0)) return null;
            sum += value;
        }

        if (!(sum > 0)) return null;
        var shares = new double[Hours];
        for (var hour = 0; hour < Hours; hour++) shares[hour] = day[hour] / sum;
        return shares;
    }

    private static double[] MeanOf(double[][] days)
    {
        var mean = new double[Hours];
        foreach (var day in days)
            for (var hour = 0; hour < Hours; hour++) mean[hour] += day[hour];
        for (var hour = 0; hour < Hours; hour++) mean[hour] /= days.Length;
        return mean;
    }
}
