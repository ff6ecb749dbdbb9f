using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Gates;

/// <summary>Where segments do not differ, looking at several of them together raises an alarm no more often than stated, and so does holding the ends of the table together.</summary>
public class NullSegmentsTests
{
    private const int Creators = 60;
    private const int Flagged = 20;

    // Of 20, 12, 5 and 3 creators each.
    private static readonly int[] Tables = [3, 5, 12, Flagged];

    [Fact]
    public void Tables_SegmentsAlike_RarelyFlagAnyOrCallTheEndsApart()
    {
        var runs = TestSize.Of(12, full: 500);
        var (flagged, clear) = (0, new int[Tables.Length]);
        // Each run has streams of its own, so that the order in which they end does not matter.
        Parallel.For(0, runs, run =>
        {
            var members = MembersOf(run);
            for (var table = 0; table < Tables.Length; table++)
            {
                var (any, ends) = AlarmsOf(members, Tables[table]);
                if (any && Tables[table] == Flagged) Interlocked.Increment(ref flagged);
                if (ends) Interlocked.Increment(ref clear[table]);
            }
        });

        Rates.Within(flagged, runs, 0, 0.13, FormattableString.Invariant($"any of {Flagged} segments alike flagged"));
        for (var table = 0; table < Tables.Length; table++)
            Rates.Within(clear[table], runs, 0, 0.13, FormattableString.Invariant($"highest and lowest of {Tables[table]} segments alike called apart"));
    }

    /// <summary>Is any segment flagged, and are the first and the last of the ranking called apart?</summary>
    private static (bool Any, bool Ends) AlarmsOf(List<MemberLoss> members, int segments)
    {
        List<MemberLoss[]> groups = [.. members.Chunk(members.Count / segments)];
        var rates = groups.ConvertAll(own => GroupSums.Of(own).Rates()!);
        double?[] pValues = [.. groups.Select((own, segment) => (double?)RateDifference.Of(rates[segment], GroupSums.Of([.. members.Except(own)]).Rates()!, EvidenceGrade.Pooled).PValue)];
        var flags = FalseDiscovery.Flags(pValues);
        var pooled = RatePooling.Of(rates, GroupSums.Of(members).Rates()!)!;
        int[] order = [.. Enumerable.Range(0, segments).OrderByDescending(segment => pooled[segment].Average())];
        var (first, last) = (order[0], order[^1]);
        return (Array.Exists(flags, flag => flag), RateDifference.Of(rates[first], rates[last], EvidenceGrade.Pooled).IsClearAmong(segments, flags[first] || flags[last]));
    }

    private static List<MemberLoss> MembersOf(int run)
    {
        var stream = new SeededStream((ulong)run, "null segments");
        var panel = SimulatedSeries.DayPanel((ulong)run, Creators, 150, 0.1 + (0.2 * stream.NextUniform()), 0.3);
        var first = 120 + (int)(7 * stream.NextUniform());
        return [.. panel.Select((values, creator) => MemberOf(values, creator, first, (ulong)run))];
    }

    // One in three of what is expected on the day is lost by all of them.
    private static MemberLoss MemberOf(double[] values, int creator, int first, ulong seed)
    {
        values[first] = Math.Round(values[first] * 2 / 3);
        var name = FormattableString.Invariant($"creator {creator}");
        var series = SimulatedSeries.Days(values, name);
        var estimate = Assert.IsType<ImpactEstimate>(SimulatedSeries.Estimate(series, SimulatedSeries.Over(series, first, 1), seed: seed));
        return new MemberLoss(name, estimate.Draws, estimate.Actual + estimate.ActualAfter, Math.Max(0, estimate.ModelledGross), estimate.NormalDay, estimate.Net.Grade);
    }
}
