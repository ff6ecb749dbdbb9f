namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Week and day profile of a stretch, with the room they need; one for each predictor, not safe for many threads. Where no neighbouring week is known
/// the day stands in for the week; where no neighbouring day is known either, zero.
/// </summary>
internal sealed class SeasonalProfiles
{
    private const int DayReach = 14;
    private const double DayDecay = 4;
    private readonly int _weekPeriods;
    private readonly int _dayPeriods;
    private readonly int _weekReach;
    private readonly double _weekDecay;
    private double[] _week = [];
    private double[] _day = [];
    private double[] _weights = [];

    /// <param name="weekPeriods">Periods of one week.</param>
    /// <param name="dayPeriods">Periods of one day; 0 when there is no daily profile.</param>
    /// <param name="weekReach">Weeks looked at on each side.</param>
    /// <param name="weekDecay">Weeks after which the weight has fallen to 1/e.</param>
    public SeasonalProfiles(int weekPeriods, int dayPeriods, int weekReach, double weekDecay) =>
        (_weekPeriods, _dayPeriods, _weekReach, _weekDecay) = (weekPeriods, dayPeriods, weekReach, weekDecay);

    /// <summary>Week profile, one a position of the stretch last computed.</summary>
    public ReadOnlySpan<double> Week => _week;

    /// <summary>Day profile, likewise.</summary>
    public ReadOnlySpan<double> Day => _day;

    /// <summary>Computes the profiles of [<paramref name="from"/>, <paramref name="to"/>), which may leave the data.</summary>
    public void Of(SeasonalView view, int from, int to)
    {
        var count = to - from;
        if (_week.Length < count) (_week, _day, _weights) = (new double[count], new double[count], new double[count]);
        var week = _week.AsSpan(0, count);
        var day = _day.AsSpan(0, count);
        var weights = _weights.AsSpan(0, count);
        view.ProfilesOf(from, _weekPeriods, _weekReach, _weekDecay, week, weights);
        if (_dayPeriods > 0) view.ProfilesOf(from, _dayPeriods, DayReach, DayDecay, day, weights);
        for (var i = 0; i < count; i++)
        {
            if (double.IsNaN(day[i])) day[i] = 0;
            if (double.IsNaN(week[i])) week[i] = day[i];
        }
    }
}
