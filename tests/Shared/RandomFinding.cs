using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Testing;

/// <summary>Estimates of made-up draws with everything a stored finding has; each figure follows from the draws by the estimator's own rules.</summary>
internal static class RandomFinding
{
    private const double Materiality = 0.05;
    private const int FewestPlacebos = 19;

    private static readonly string[] Zones = ["Etc/UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"];

    private static readonly (string Metric, string? Currency)[] Units =
        [("views", null), ("estimated_revenue", "EUR"), ("estimated_revenue", "JPY"), ("ad_revenue", "KWD"), ("watch_time_minutes", null), ("followers_net", null)];

    private static readonly (float[] Draws, IntervalEstimate Interval)[] Parts = [.. StoredParts(new Random(20261129))];

    /// <summary>The finding of a made-up answer, by the product's own way from answer to finding.</summary>
    public static ImpactFinding Of(Random random) => ImpactFinding.From(Item(random, random.Next(RandomDraws.Families.Count)));

    private static RunItem Item(Random random, int family)
    {
        var daily = random.Next(2) == 0;
        var scale = family == RandomDraws.Families.Count - 1 ? 1000 : Math.Pow(10, random.Next(10) switch { 0 => -3 + random.NextDouble(), 1 => 9 + (3 * random.NextDouble()), _ => -1 + (7 * random.NextDouble()) });
        var window = RandomDraws.Of(family, random, scale);
        var gross = daily ? RandomDraws.Of(random.Next(2), random, scale) : window;
        var (rebound, halo) = (Part(random, scale / 2), Part(random, scale / 4));
        var draws = new JointDraws(gross, rebound.Draws, halo.Draws, daily ? window : null);
        var layout = RandomLayout.Of(random, daily, Zones[random.Next(Zones.Length)]);
        var actual = random.Next(8) == 0 ? 0 : Math.Round(2 * scale * random.NextDouble(), 3);
        var (metric, currency) = Units[random.Next(Units.Length)];
        var key = new SeriesKey("account", "youtube", metric, daily ? Granularity.Day : Granularity.Hour);
        var series = new MetricSeries(key, layout.Grid, layout.Values(random, scale, actual));
        var outage = new OutageInput("youtube", new Outage("outage", [new OutagePhase(layout.Window)]));
        return new RunItem(new SeriesInput(key, "creator", layout.Grid.Zone.Id, currency, [], []), series, outage, [outage], Estimate(random, draws, (rebound.Interval, halo.Interval), layout, scale, actual));
    }

    /// <summary>One of the parts after the window: a stored shape times a power of two, so that its interval is known without sorting it anew.</summary>
    private static (float[] Draws, IntervalEstimate Interval) Part(Random random, double scale)
    {
        var (draws, interval) = Parts[random.Next(Parts.Length)];
        var factor = (float)Math.Pow(2, Math.Round(Math.Log2(scale)));
        return (
            Array.ConvertAll(draws, draw => draw * factor),
            interval with { Point = interval.Point * factor, Median = interval.Median * factor, Lo50 = interval.Lo50 * factor, Hi50 = interval.Hi50 * factor, Lo90 = interval.Lo90 * factor, Hi90 = interval.Hi90 * factor });
    }

    private static ImpactEstimate Estimate(Random random, JointDraws draws, (IntervalEstimate Rebound, IntervalEstimate Halo) parts, RandomLayout layout, double scale, double actual)
    {
        var daily = layout.Grid.Granularity == Granularity.Day;
        var netDraws = Worlds(world => (double)draws.Loss[world] - draws.Rebound[world] + draws.Halo[world]);
        var (loss, net) = (Interval(draws.WindowLoss), IntervalEstimate.FromDraws(netDraws, EvidenceGrade.Measured));
        var first = layout.FirstPartEnd < layout.RecoveryEnd ? IntervalEstimate.FromDraws(Worlds(world => (double)draws.Loss[world] - draws.Rebound[world]), EvidenceGrade.Measured) : net;
        var normalDay = scale * (random.Next(8) == 0 ? 0 : 60 * random.NextDouble());
        var (verdict, limit) = VerdictRule.Decide(loss, Materiality * normalDay);
        var netVerdict = VerdictRule.Decide(net, Materiality * normalDay).Verdict;
        var ordered = (float[])draws.WindowLoss.Clone();
        Array.Sort(ordered);
        var sorted = Array.ConvertAll(ordered, draw => (double)draw);
        var placebos = random.Next(5, 120);
        var share = random.Next(5) == 0 ? 1 : random.NextDouble();
        var near = loss.Point + ((loss.Width90 + (scale / 1000)) * 1.2 * (random.NextDouble() - 0.5));
        return new ImpactEstimate(verdict, [new Reason("made_up", "Made up.")])
        {
            Window = layout.Window,
            FirstWindowIndex = layout.First,
            WindowEndIndexExclusive = layout.WindowEnd,
            RecoveryEndIndexExclusive = layout.RecoveryEnd,
            RecoveryDays = layout.Days,
            NetVerdict = netVerdict,
            NoLossLargerThan = limit,
            ButFor = new IntervalEstimate(actual + loss.Point, actual + loss.Median, actual + loss.Lo50, actual + loss.Hi50, actual + loss.Lo90, actual + loss.Hi90, loss.Grade),
            Actual = actual,
            ActualAfter = scale * layout.Days,
            Gross = daily ? Interval(draws.Loss, EvidenceGrade.Modelled) : loss,
            DayNet = daily ? loss : null,
            Rebound = parts.Rebound,
            Halo = parts.Halo,
            Net = net,
            RecoverySensitivity = random.Next(3) == 0 ? null : [.. new[] { 1, 3, 7, 14 }.Select(days => days == 14 && layout.Days != 14 ? new RecoveryRow(days, null, null, null, Verdict.Refused) : new RecoveryRow(days, parts.Rebound, parts.Halo, net, netVerdict))],
            SmallestVisibleLoss = scale * share,
            SmallestVisibleLossShare = share,
            Placebos = placebos,
            Coverage90 = placebos < FewestPlacebos ? null : (double)random.Next(placebos + 1) / placebos,
            PValue = placebos < FewestPlacebos ? null : Quantiles.LevelOfZero(sorted),
            PlaceboRank = placebos < FewestPlacebos ? null : (1.0 + random.Next(placebos + 1)) / (1 + placebos),
            ChanceOfLoss = (double)sorted.Count(draw => draw > 0) / sorted.Length,
            SecondBaseline = random.Next(8) == 0 ? null : actual + near,
            Naive = random.Next(2) == 0 ? Math.Max(0, near) : 3 * scale * random.NextDouble(),
            ModelledGross = scale,
            NormalDay = normalDay,
            RecoveredAt = null,
            Path = layout.Path(scale),
            Cumulated = layout.Cumulated(loss, first, net),
            Draws = draws,
        };
    }

    private static IEnumerable<(float[] Draws, IntervalEstimate Interval)> StoredParts(Random random)
    {
        for (var number = 0; number < 100; number++)
        {
            var draws = RandomDraws.Of((number % 10) switch { 0 => 4, 1 => 3, _ => number % 2 }, random, 1);
            yield return (draws, Interval(draws));
        }
    }

    private static double[] Worlds(Func<int, double> draw)
    {
        var worlds = new double[JointDraws.Count];
        for (var world = 0; world < worlds.Length; world++) worlds[world] = draw(world);
        return worlds;
    }

    private static IntervalEstimate Interval(float[] draws, EvidenceGrade grade = EvidenceGrade.Measured) => IntervalEstimate.FromDraws(draws, grade);
}
