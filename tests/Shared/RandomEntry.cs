using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Testing;

/// <summary>Findings with made-up draws: figures, verdicts, p and chance follow from them by the estimator's own rules.</summary>
internal static class RandomEntry
{
    private const int Draws = 101;

    public static EstimateEntry Of(Random random, string? verdict = null)
    {
        while (true)
        {
            var entry = Any(random);
            if (verdict is null || entry.Verdict == verdict) return entry;
        }
    }

    /// <summary>A text with the group and decimal signs of English and German in each other's place.</summary>
    public static string Swapped(string text) => string.Concat(text.Select((letter, index) =>
        letter is '.' or ',' && index + 1 < text.Length && char.IsDigit(text[index + 1]) ? (letter == '.' ? ',' : '.') : letter));

    private static EstimateEntry Any(Random random)
    {
        var scale = Math.Pow(10, (random.NextDouble() * 8) - 1);
        var daily = random.Next(2) == 0;
        var loss = Drawn(random, scale);
        var (gross, rebound, halo) = (daily ? Drawn(random, scale) : loss, Drawn(random, scale / 2), Drawn(random, scale / 4));
        var net = gross.Select((draw, world) => draw - rebound[world] + halo[world]).ToArray();
        var material = scale * random.NextDouble();
        var (verdict, limit) = VerdictRule.Decide(Interval(loss), material);
        var metric = random.Next(3) switch { 0 => "views", 1 => "estimated_revenue", _ => "bike_rides" };
        var butFor = Drawn(random, 3 * scale);
        return new EstimateEntry
        {
            Account = "account",
            Creator = "creator",
            Platform = "youtube",
            Metric = metric,
            Currency = metric == "estimated_revenue" ? "EUR" : null,
            Granularity = daily ? "day" : "hour",
            Outage = "outage",
            WindowStart = "2026-11-05T17:00:00Z",
            WindowEnd = "2026-11-05T23:00:00Z",
            Verdict = Words.Of(verdict),
            NetVerdict = Words.Of(VerdictRule.Decide(Interval(net), material).Verdict),
            NoLossLargerThan = limit,
            Reasons = [],
            ButFor = Json(butFor),
            Actual = scale * random.NextDouble(),
            Gross = Json(gross),
            DayNet = daily ? Json(loss) : null,
            Rebound = Json(rebound),
            Halo = Json(halo),
            Net = Json(net),
            RecoveryDays = random.Next(4),
            SmallestVisibleLoss = scale * random.NextDouble(),
            SmallestVisibleLossShare = 1.5 * random.NextDouble(),
            Placebos = random.Next(5, 300),
            Coverage90 = random.NextDouble(),
            PlaceboRank = random.NextDouble(),
            PValue = Quantiles.LevelOfZero([.. loss.Order()]),
            ChanceOfLoss = (double)loss.Count(draw => draw > 0) / Draws,
            SecondBaseline = 2 * scale * random.NextDouble(),
            Naive = 3 * scale * random.NextDouble(),
            Sentence = "",
        };
    }

    private static double[] Drawn(Random random, double scale)
    {
        var (centre, width) = (scale * ((1.5 * random.NextDouble()) - 0.4), scale * random.NextDouble());
        return [.. Enumerable.Range(0, Draws).Select(_ => centre + (width * (random.NextDouble() + random.NextDouble() - 1)))];
    }

    private static IntervalJson Json(double[] draws) => IntervalJson.From(Interval(draws))!;

    private static IntervalEstimate Interval(double[] draws) => IntervalEstimate.FromDraws(draws, EvidenceGrade.Measured);
}
