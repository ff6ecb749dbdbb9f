using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>No cliffs: a day of history less, at the far or at the near end, moves point and bounds by less than 2 % of the but-for total.</summary>
public class HistoryTests
{
    private const double Limit = 0.02;

    [Theory]
    [InlineData(Granularity.Hour, 41, 13)]
    [InlineData(Granularity.Hour, 56, 21)]
    [InlineData(Granularity.Day, 120, 56)]
    public void Estimate_OneDayLess_MovesPointAndBoundsLittle(Granularity granularity, int daysBefore, int daysAfter)
    {
        var runs = TestSize.Of(small: 15, full: 500);
        for (var run = 0; run < runs; run++)
        {
            var (whole, farLess, nearLess) = Three(granularity, daysBefore, daysAfter, noise: 0.1, run);
            foreach (var other in new[] { farLess, nearLess })
            {
                Near(whole.Point, other.Point, whole, run);
                Near(whole.Median, other.Median, whole, run);
                Near(whole.Lo90, other.Lo90, whole, run);
                Near(whole.Hi90, other.Hi90, whole, run);
            }
        }
    }

    [Fact]
    public void Estimate_OneDayLessOfEightWeeks_MovesThePointLittle()
    {
        var runs = TestSize.Of(small: 20, full: 500);
        for (var run = 0; run < runs; run++)
        {
            var (whole, farLess, nearLess) = Three(Granularity.Day, daysBefore: 57, daysAfter: 28, noise: 0.1, run);

            Near(whole.Point, farLess.Point, whole, run);
            Near(whole.Point, nearLess.Point, whole, run);
        }
    }

    private static (IntervalEstimate Whole, IntervalEstimate FarLess, IntervalEstimate NearLess) Three(
        Granularity granularity, int daysBefore, int daysAfter, double noise, int run)
    {
        var stream = new SeededStream((ulong)run, "history");
        var hours = granularity == Granularity.Hour;
        var perDay = hours ? 24 : 1;
        // Recovery and guard take four days after an outage of hours and eight after one of days.
        var days = daysBefore + daysAfter + (hours ? 7 + 4 : 10);
        var values = hours ? SimulatedSeries.HourValues((ulong)run, days, noise) : SimulatedSeries.DayValues((ulong)run, days, noise);
        var first = (daysBefore * perDay) + (hours ? (int)(168 * stream.NextUniform()) : 0);
        var periods = hours ? 2 + (int)(9 * stream.NextUniform()) : 1 + (int)(2 * stream.NextUniform());
        return (Of(values, first), Of(values[perDay..], first - perDay), Of(values[..^perDay], first));

        IntervalEstimate Of(double[] used, int start)
        {
            var series = hours ? SimulatedSeries.Hours(used) : SimulatedSeries.Days(used);
            return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, start, periods))).ButFor;
        }
    }

    private static void Near(double one, double other, IntervalEstimate whole, int run) => Assert.True(
        Math.Abs(one - other) < Limit * whole.Point,
        FormattableString.Invariant($"run {run}: {one} became {other}, {Math.Abs(one - other) / whole.Point:0.000} of the but-for total"));
}
