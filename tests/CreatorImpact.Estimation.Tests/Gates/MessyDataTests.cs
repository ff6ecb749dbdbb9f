using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Untidy data: no exception, and rather a lower grade than an interval that lies.</summary>
public class MessyDataTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_UntidySeries_StillCovers(Granularity granularity)
    {
        var runs = TestSize.Of(small: 30, full: 500);
        foreach (var (name, spoil) in Kinds)
        {
            var (inside, answered) = (0, 0);
            for (var run = 0; run < runs; run++)
            {
                var stream = new SeededStream((ulong)run, name);
                var messy = GateCase.Of(granularity, 80_000 + run);
                spoil(messy, stream);
                var series = granularity == Granularity.Hour
                    ? SimulatedSeries.Hours(messy.Values, zone: NewYork)
                    : SimulatedSeries.Days(messy.Values, zone: NewYork);

                if (SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, messy.First, messy.Periods)) is not ImpactEstimate estimate) continue;

                answered++;
                var loss = estimate.DayNet ?? estimate.Gross;
                // Nothing happened: what is observed is what would have been.
                if (loss.Lo90 <= 1e-6 * estimate.NormalDay && loss.Hi90 >= -1e-6 * estimate.NormalDay) inside++;
            }

            Assert.True(answered > 0.9 * runs, $"{name}: hardly any series was answered");
            Rates.Within(inside, answered, 0.8, 1, $"{name} {granularity}");
        }
    }

    [Theory]
    [InlineData(Granularity.Hour)]
    [InlineData(Granularity.Day)]
    public void Estimate_OneSpikeOfTenTimesInTheTraining_HardlyMovesTheExpectation(Granularity granularity)
    {
        var runs = TestSize.Of(small: 20, full: 500);
        var moved = 0;
        for (var run = 0; run < runs; run++)
        {
            var stream = new SeededStream((ulong)run, "spike");
            var (hours, noise) = (granularity == Granularity.Hour, 0.1);
            var plain = hours ? SimulatedSeries.HourValues((ulong)run, 65, noise) : SimulatedSeries.DayValues((ulong)run, 160, noise);
            var first = hours ? (40 * 24) + (int)(24 * stream.NextUniform()) : 100;
            var spiked = (double[])plain.Clone();
            spiked[first - 3 - (int)((hours ? 800 : 80) * stream.NextUniform())] *= 10;

            if (Math.Abs((Of(spiked) / Of(plain)) - 1) >= 0.03) moved++;

            double Of(double[] values)
            {
                var series = hours ? SimulatedSeries.Hours(values) : SimulatedSeries.Days(values);
                return Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, hours ? 5 : 1))).ButFor.Point;
            }
        }

        Rates.Within(moved, runs, 0, 0.01, $"moved by a spike {granularity}");
    }

    private static (string Name, Action<GateCase, SeededStream> Spoil)[] Kinds =>
    [
        ("gaps", Gaps), ("spikes", Spikes), ("trend break", TrendBreak), ("weekly uploads", WeeklyUploads), ("half zeros", HalfZeros), ("clock change", (_, _) => { }),
    ];

    private static int PerDay(GateCase messy) => messy.Granularity == Granularity.Hour ? 24 : 1;

    private static void Gaps(GateCase messy, SeededStream stream)
    {
        for (var t = 0; t < messy.First; t++)
            if (stream.NextUniform() < 0.05) messy.Values[t] = double.NaN;
        var start = (int)(stream.NextUniform() * (messy.First - (5 * PerDay(messy))));
        for (var t = start; t < start + (4 * PerDay(messy)); t++) messy.Values[t] = double.NaN;
    }

    private static void Spikes(GateCase messy, SeededStream stream)
    {
        for (var spike = 0; spike < 3; spike++) messy.Values[(int)(stream.NextUniform() * (messy.First - 2))] *= 20;
    }

    private static void TrendBreak(GateCase messy, SeededStream stream)
    {
        var start = messy.First - ((5 + (int)(15 * stream.NextUniform())) * PerDay(messy));
        for (var t = start; t < messy.Values.Length; t++) messy.Values[t] *= 2.5;
    }

    private static void WeeklyUploads(GateCase messy, SeededStream stream)
    {
        var week = 7 * PerDay(messy);
        var upload = (int)(stream.NextUniform() * week);
        for (var t = 0; t < messy.Values.Length; t++)
            messy.Values[t] *= 1 + (4 * Math.Exp(-((t + week - upload) % week) / (0.7 * PerDay(messy))));
    }

    private static void HalfZeros(GateCase messy, SeededStream stream)
    {
        for (var t = 0; t < messy.Values.Length; t++)
            if (stream.NextUniform() < 0.5) messy.Values[t] = 0;
    }
}
