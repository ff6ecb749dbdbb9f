using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;
using CreatorImpact.Estimation.Series;
using static CreatorImpact.Estimation.Tests.Revenue.RpmHistory;

namespace CreatorImpact.Estimation.Tests.Revenue;

/// <summary>Views lost by the estimator and RPM of one account, multiplied world by world; everything of the day of the outage is lost.</summary>
public class RpmSimulationTests(ITestOutputHelper output)
{
    private const int History = 800;

    // The estimator of the views states more than the scatter planted (0.287 for 0.20): from this much its draws have a CV of 20 %.
    private const double ViewsNoise = 0.14;
    private const double RpmNoise = 0.15;

    [Fact]
    public void Of_ViewsVary20RpmVaries15_RevenueVaries25Percent()
    {
        var (views, rpm, revenue) = Mean(static (seed, _) => Noise(seed, "rpm", History, RpmNoise));

        Assert.InRange(views, 0.18, 0.22);
        Assert.InRange(rpm, 0.14, 0.17);
        Assert.InRange(revenue, 0.23, 0.27);
    }

    [Fact]
    public void Of_RpmFallsWhenViewsRise_RevenueVariesLess()
    {
        var (views, rpm, revenue) = Mean(static (_, noise) => Array.ConvertAll(noise, value => -RpmNoise / ViewsNoise * value));

        Assert.InRange(views, 0.18, 0.22);
        Assert.InRange(rpm, 0.14, 0.17);
        Assert.InRange(revenue, 0.04, 0.14);
    }

    [Fact]
    public void Of_RpmRisesWithViews_RevenueVariesMore() =>
        Assert.InRange(Mean(static (_, noise) => Array.ConvertAll(noise, value => RpmNoise / ViewsNoise * value)).Revenue, 0.30, 0.42);

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void Of_ShortHistoriesThatHaveNothingInCommon_StayUnrelated(int history)
    {
        for (ulong seed = 1; seed <= 8; seed++)
        {
            var (noise, prices) = (Noise(seed, "views", history, ViewsNoise), Noise(seed, "rpm", history, RpmNoise));
            var days = Days(history, t => Math.Round(20_000 * Math.Exp(noise[t])), t => 3 * Math.Exp(prices[t]));

            var lost = Array.ConvertAll(LostViews(days, seed), value => (double)value);
            var found = CorrelationOf(lost, Solved(Ask(days) with { Seed = seed }).Draws[0]);

            // Most moments lie before such a history: were they all to find its first days, the two would be bound by ±0.5 and more.
            output.WriteLine(FormattableString.Invariant($"{history} days: correlation {found:0.00}"));
            Assert.InRange(found, -0.25, 0.25);
        }
    }

    [Fact]
    public void Of_HourlyViewsThatRiseWhenRpmFalls_AreDrawnTogether()
    {
        const int Before = 42, Days = 57;
        double found = 0;
        for (ulong seed = 1; seed <= 8; seed++)
        {
            var noise = Noise(seed, "hourly", Days, 0.3);
            var first = Hit.PlusDays(-Before);
            var values = Enumerable.Range(0, Days * 24).Select(hour => Math.Round(1_000 * Math.Exp(noise[hour / 24]))).ToArray();
            var grid = TimeGrid.Hourly(first.AtMidnight().InUtc().ToInstant(), values.Length, NodaTime.DateTimeZone.Utc);
            var series = new MetricSeries(new SeriesKey("Luma", null, "views", Granularity.Hour), grid, values);
            var lost = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, Before * 24, 24), seed: seed)).Draws.WindowLoss;
            var clean = Enumerable.Range(0, Days).Where(day => day != Before)
                .Select(day => new RpmDay(first.PlusDays(day), 24_000 * Math.Exp(noise[day]), 72 * Math.Exp(0.5 * noise[day]))).ToArray();

            // The day itself, seven of recovery, one of guard.
            var rpm = Solved(Ask(clean) with { Seed = seed, ViewsGranularity = Granularity.Hour, BlockDays = 9 });
            var correlation = CorrelationOf(Array.ConvertAll(lost, value => (double)value), rpm.Draws[0]);
            output.WriteLine(FormattableString.Invariant($"correlation {correlation:0.00}"));
            found += correlation / 8;
        }

        // Placebos of the hours begin at any hour, so days are matched in part only.
        Assert.InRange(found, -0.6, -0.25);
    }

    [Theory]
    [InlineData(1, 0.0, 56)]
    [InlineData(7, 0.0, 56)]
    [InlineData(7, 0.5, 400)]
    public void Of_PlantedRpm_IsCovered(int days, double memory, int history)
    {
        const int Runs = 300;
        var covered = 0;
        for (var run = 0; run < Runs; run++)
        {
            var seed = (ulong)run;
            var noise = Noise(seed, "planted rpm", history + days, 0.15, memory);
            var reach = Noise(seed, "planted views", history, 0.2);
            double RpmOn(int t) => 3 * (t % 7 == 0 ? 1.2 : 1) * Math.Exp(noise[t]);
            var truth = Enumerable.Range(history, days).Average(RpmOn);

            var rpm = Solved(Ask(Days(history, t => 1_000 * Math.Exp(reach[t]), RpmOn), Part(0, days)) with { Seed = seed }).Rpm;
            if (rpm.Lo90 <= truth && truth <= rpm.Hi90) covered++;
        }

        output.WriteLine(FormattableString.Invariant($"{days} days, memory {memory}: {100.0 * covered / Runs:0.0} % covered"));
        Assert.InRange(covered / (double)Runs, 0.84, 0.96);
    }

    /// <summary>Coefficients of variation of views, RPM and revenue in the draws, over a few accounts.</summary>
    private (double Views, double Rpm, double Revenue) Mean(Func<ulong, double[], double[]> rpmNoise)
    {
        const int Accounts = 8;
        double views = 0, rpm = 0, revenue = 0;
        for (ulong seed = 1; seed <= Accounts; seed++)
        {
            var noise = Noise(seed, "views", History, ViewsNoise);
            var prices = rpmNoise(seed, noise);
            var days = Days(History, t => Math.Round(20_000 * Math.Exp(noise[t])), t => 3 * Math.Exp(prices[t]));

            var lost = LostViews(days, seed);
            var price = Solved(Ask(days) with { Seed = seed });
            var money = UnitRevenue.Of([lost], QualifiedShare.AllViews(1), price, EvidenceGrade.Measured);
            views += VariationOf(Array.ConvertAll(lost, value => (double)value)) / Accounts;
            rpm += VariationOf(price.Draws[0]) / Accounts;
            revenue += VariationOf(money.Total) / Accounts;
        }

        output.WriteLine(FormattableString.Invariant($"CV of views {views:0.000}, RPM {rpm:0.000}, revenue {revenue:0.000}"));
        return (views, rpm, revenue);
    }

    private static float[] LostViews(RpmDay[] days, ulong seed)
    {
        var values = days.Select(day => day.Views).Append(0).ToArray();
        var grid = TimeGrid.Daily(Hit.PlusDays(-days.Length), values.Length, NodaTime.DateTimeZone.Utc);
        var series = new MetricSeries(new SeriesKey("Luma", null, "views", Granularity.Day), grid, values);
        var result = SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, days.Length, 1), seed: seed);
        return Assert.IsType<ImpactEstimate>(result).Draws.WindowLoss;
    }
}
