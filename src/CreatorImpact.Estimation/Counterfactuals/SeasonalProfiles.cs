namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Week and day profile of a stretch, with the room they need; one for each predictor, not safe for many threads. Where no neighbouring week is known
/// the day stands in for the week; where no neighbouring day is known either, zero.
/// </summary>
internal sealed class SeasonalProfiles
{
    private const int DayReach = 14;
    private const double DayDecay = 4;
    private readonly SeasonalWeights _weekWeights;
    private readonly SeasonalWeights? _dayWeights;
    private double[] _week = [];
    private double[] _day = [];

    /// <param name="weekPeriods">Periods of one week.</param>
    /// <param name="dayPeriods">Periods of one day; 0 when there is no daily profile.</param>
    /// <param name="weekReach">Weeks looked at on each side.</param>
    /// <param name="weekDecay">Weeks after which the weight has fallen to 1/e.</param>
    public SeasonalProfiles(int weekPeriods, int dayPeriods, int weekReach, double weekDecay)
    {
        _weekWeights = new SeasonalWeights(weekPeriods, weekReach, weekDecay);
        if (dayPeriods > 0) _dayWeights = new SeasonalWeights(dayPeriods, DayReach, DayDecay);
    }

    /// <summary>Week profile, one a position of the stretch last computed.</summary>
    public ReadOnlySpan<double> Week => _week;

    /// <summary>Day profile, likewise; only of use after <see cref="Of"/>.</summary>
    public ReadOnlySpan<double> Day => _day;

    /// <summary>Computes the profiles of [<paramref name="from"/>, <paramref name="to"/>), which may leave the data.</summary>
    public void Of(SeasonalView view, int from, int to)
    {
        Grow(to - from);
        var week = _week.AsSpan(0, to - from);
        var day = _day.AsSpan(0, to - from);
        view.ProfilesOf(from, _weekWeights, week);
        DayOf(view, from, day);
        Join(week, day);
    }

    /// <summary>Computes the week profile alone; the day is looked at only where it must stand in.</summary>
    public void WeekOf(SeasonalView view, int from, int to)
    {
        Grow(to - from);
        var week = _week.AsSpan(0, to - from);
        var day = _day.AsSpan(0, to - from);
        view.ProfilesOf(from, _weekWeights, week);
        var unknown = FirstUnknown(week);
        if (unknown == week.Length) return;
        DayOf(view, from + unknown, day[unknown..]);
        Join(week[unknown..], day[unknown..]);
    }

    private static int FirstUnknown(ReadOnlySpan<double> values)
    {
        var i = 0;
        while (i < values.Length && !double.IsNaN(values[i])) i++;
        return i;
    }

    private static void Join(Span<double> week, Span<double> day)
    {
        for (var i = 0; i < week.Length; i++)
        {
            if (double.IsNaN(day[i])) day[i] = 0;
            if (double.IsNaN(week[i])) week[i] = day[i];
        }
    }

    private void DayOf(SeasonalView view, int from, Span<double> day)
    {
        if (_dayWeights is null) day.Clear();
        else view.ProfilesOf(from, _dayWeights, day);
    }

    private void Grow(int count)
    {
        if (_week.Length < count) (_week, _day) = (new double[count], new double[count]);
    }
}
