using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Findings;

/// <summary>Findings with made-up draws: figures and verdicts follow from them by the estimator's own rules.</summary>
internal static class RandomEntry
{
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
        var gross = Interval(random, scale, "measured");
        var dayNet = daily ? Interval(random, scale, "measured") : null;
        var net = Interval(random, scale, "measured");
        var loss = dayNet ?? gross;
        var material = scale * random.NextDouble();
        var (verdict, limit) = VerdictRule.Decide(Estimate(loss), material);
        var metric = random.Next(3) switch { 0 => "views", 1 => "estimated_revenue", _ => "bike_rides" };
        return new EstimateEntry
        {
            Account = "account", Creator = "creator", Platform = "youtube", Metric = metric, Currency = metric == "estimated_revenue" ? "EUR" : null,
            Granularity = daily ? "day" : "hour", Outage = "outage", WindowStart = "2026-11-05T17:00:00Z", WindowEnd = "2026-11-05T23:00:00Z",
            Verdict = Words.Of(verdict), NetVerdict = Words.Of(VerdictRule.Decide(Estimate(net), material).Verdict), NoLossLargerThan = limit,
            Reasons = [], Gross = gross, DayNet = dayNet, Rebound = Interval(random, scale, "modelled"), Halo = Interval(random, scale, "measured"), Net = net,
            RecoveryDays = random.Next(4), SmallestVisibleLoss = scale * random.NextDouble(), SmallestVisibleLossShare = 1.5 * random.NextDouble(), Sentence = "",
        };
    }

    private static IntervalJson Interval(Random random, double scale, string grade)
    {
        var sorted = Enumerable.Range(0, 5).Select(_ => scale * ((3 * random.NextDouble()) - 1)).Order().ToArray();
        return new IntervalJson(sorted.Average(), sorted[2], sorted[1], sorted[3], sorted[0], sorted[4], grade);
    }

    private static IntervalEstimate Estimate(IntervalJson interval) =>
        new(interval.Point, interval.Median, interval.Lo50, interval.Hi50, interval.Lo90, interval.Hi90, EvidenceGrade.Measured);
}
