using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>
/// One run of a simulation with planted truth: a series whose noise lies between 10 and 40 %, and a window anywhere in the week, with more than
/// 28 clean days before it and the recovery plus a fortnight after.
/// </summary>
internal sealed class GateCase
{
    private GateCase(Granularity granularity, double[] values, int first, int periods) =>
        (Granularity, Values, First, Periods) = (granularity, values, first, periods);

    public Granularity Granularity { get; }

    /// <summary>What would have happened; tests plant their loss in it.</summary>
    public double[] Values { get; private set; }

    public int First { get; }

    public int Periods { get; }

    public int End => First + Periods;

    /// <summary>Position after the rest of the outage's last day and one more day: the first part of the recovery.</summary>
    public int FirstPartEnd => Granularity == Granularity.Day ? End + 1 : ((End - 1) / 24 * 24) + 48;

    /// <summary>Run number <paramref name="run"/>: 2–10 hours or 1–2 days.</summary>
    public static GateCase Of(Granularity granularity, int run)
    {
        var stream = new SeededStream((ulong)run, "window");
        var noise = 0.1 + (0.3 * stream.NextUniform());
        return granularity == Granularity.Day
            ? new GateCase(granularity, SimulatedSeries.DayValues((ulong)run, 160, noise), 90 + (int)(28 * stream.NextUniform()), 1 + (int)(2 * stream.NextUniform()))
            : new GateCase(granularity, SimulatedSeries.HourValues((ulong)run, 70, noise), (40 * 24) + (int)(168 * stream.NextUniform()), 2 + (int)(9 * stream.NextUniform()));
    }

    /// <summary>Only so many events are counted that the mean period holds <paramref name="mean"/>.</summary>
    public GateCase Thinned(double mean, int run)
    {
        Values = SimulatedSeries.Thin(Values, mean / Values.Average(), new SeededStream((ulong)run, "thinned"));
        return this;
    }

    /// <summary>Takes 30–100 % of every period of the window away.</summary>
    /// <returns>What was taken.</returns>
    public double PlantLoss(int run)
    {
        var share = 0.3 + (0.7 * new SeededStream((ulong)run, "share").NextUniform());
        double lost = 0;
        for (var i = First; i < End; i++)
        {
            var seen = Math.Round(Values[i] * (1 - share));
            lost += Values[i] - seen;
            Values[i] = seen;
        }

        return lost;
    }

    /// <summary>Adds an amount to the first part of the recovery, in proportion to what is there.</summary>
    public void PlantRebound(double amount)
    {
        var there = Values[End..FirstPartEnd].Sum();
        for (var i = End; i < FirstPartEnd; i++) Values[i] *= 1 + (amount / there);
    }

    /// <summary>What happens in the window.</summary>
    public double Truth => Values[First..End].Sum();

    public MetricSeries Series => Granularity == Granularity.Hour ? SimulatedSeries.Hours(Values) : SimulatedSeries.Days(Values);

    public ImpactEstimate Estimate() =>
        Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(Series, SimulatedSeries.Over(Series, First, Periods)));
}
