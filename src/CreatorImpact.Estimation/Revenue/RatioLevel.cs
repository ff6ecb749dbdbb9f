using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Level of a daily ratio over the last clean weeks, its weekdays, and how sure the level is.
/// </summary>
/// <remarks>
/// Level: set so that Σ level · s · base = Σ amount, with s the factors of the weekdays (<see cref="RatioWeekdays"/>).
/// Standard error of ln L: with U_b the sums of amount − level · s · base over B blocks of seven days, √(B / (B − 1) Σ U_b²) / Σ amount, widened
/// for few blocks by <see cref="Widening"/>; blocks keep what binds neighbouring days.
/// </remarks>
internal sealed class RatioLevel
{
    /// <summary>Most days looked at: eight weeks.</summary>
    public const int MostDays = 56;

    /// <summary>Fewest days before the assessed time that are enough without those after it.</summary>
    public const int FewestBefore = 28;

    private readonly double[] _weekdays;
    private readonly double _scale;

    private RatioLevel(List<RatioDay> days, int before)
    {
        Grade = before >= FewestBefore ? EvidenceGrade.Measured : EvidenceGrade.Modelled;
        (First, Last, Count) = (days[0].Position, days[^1].Position, days.Count);
        var (amount, divisor) = (days.Sum(day => day.Amount), days.Sum(day => day.Base));
        Level = amount / divisor;
        if (!(Level > 0))
        {
            (_scale, _weekdays) = (Level, [1, 1, 1, 1, 1, 1, 1]);
            return;
        }

        _weekdays = RatioWeekdays.Of(days, Level);
        _scale = amount / days.Sum(day => day.Base * _weekdays[day.Weekday]);
        StandardError = ErrorOf(days, amount);
    }

    /// <summary>Σ amount / Σ base; not above zero when the days earned nothing.</summary>
    public double Level { get; }

    /// <summary>Standard error of ln <see cref="Level"/>.</summary>
    public double StandardError { get; }

    /// <summary>Days used.</summary>
    public int Count { get; }

    /// <summary>Position of the first of them.</summary>
    public int First { get; }

    /// <summary>Position of the last.</summary>
    public int Last { get; }

    /// <summary>Measured when the days before the stretch were enough.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Expected ratio on a day.</summary>
    public double On(int position) => _scale * _weekdays[RatioDay.WeekdayOf(position)];

    /// <summary>
    /// Level for a stretch of time: from the last <see cref="MostDays"/> days before it; when they are fewer than <see cref="FewestBefore"/> from
    /// the nearest after it as well.
    /// </summary>
    /// <param name="days">Clean days in order.</param>
    /// <param name="start">First position of the stretch.</param>
    /// <param name="end">First position after it.</param>
    /// <param name="fewest">Fewest days in all.</param>
    /// <returns>Null when the days are fewer.</returns>
    public static RatioLevel? Around(RatioDay[] days, int start, int end, int fewest)
    {
        var before = CountBelow(days, start);
        var chosen = new List<RatioDay>(MostDays);
        chosen.AddRange(days.AsSpan(Math.Max(0, before - MostDays)..before));
        if (chosen.Count < FewestBefore)
        {
            var after = CountBelow(days, end);
            chosen.AddRange(days.AsSpan(after, Math.Min(days.Length - after, MostDays - chosen.Count)));
        }

        return chosen.Count < fewest ? null : new RatioLevel(chosen, Math.Min(before, MostDays));
    }

    /// <summary>
    /// How much wider a 90 % interval is when its scale comes from few numbers: t over normal quantile, 1 + (z² + 1) / 4ν with z the 95 % quantile
    /// (first term of Cornish and Fisher, 1937).
    /// </summary>
    /// <param name="freedom">Degrees of freedom ν, at least one.</param>
    public static double Widening(double freedom) => 1 + (0.926 / freedom);

    private static int CountBelow(RatioDay[] days, int position)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle].Position < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private double ErrorOf(List<RatioDay> days, double amount)
    {
        var blocks = days.GroupBy(day => (day.Position - First) / 7).Select(block => block.Sum(day => day.Amount - (On(day.Position) * day.Base))).ToList();
        if (blocks.Count < 2) return 0;
        var error = Math.Sqrt(blocks.Sum(off => off * off) * blocks.Count / (blocks.Count - 1)) / amount;
        return error < 1e-9 ? 0 : error * Widening(blocks.Count - 1);
    }
}
