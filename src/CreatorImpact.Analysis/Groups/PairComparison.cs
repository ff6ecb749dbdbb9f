using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Two groups beside each other.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="Rates">Difference and ratio of their loss rates.</param>
/// <param name="Why">What the difference is made of; null when that cannot be told.</param>
/// <param name="WhyNot">Reason when it cannot be told.</param>
/// <param name="SharedCreators">Creators in both.</param>
public sealed record PairComparison(GroupRow A, GroupRow B, RateDifference Rates, DifferenceSplit? Why, Reason? WhyNot, int SharedCreators)
{
    /// <summary>True when the 90 % interval of the difference lies on one side of zero. One comparison asked for by itself needs no false-alarm control.</summary>
    public bool IsClear => Rates.Difference.Lo90 > 0 || Rates.Difference.Hi90 < 0;

    /// <summary>The same without the draws behind it.</summary>
    public PairComparison WithoutDraws() => this with { A = A with { Members = [] }, B = B with { Members = [] } };

    internal static PairComparison? Of(GroupRow a, GroupRow b)
    {
        var (one, other) = (GroupSums.Of([.. a.Members.Select(member => member.Loss!)]), GroupSums.Of([.. b.Members.Select(member => member.Loss!)]));
        if (one.Rates() is not { } rates || other.Rates() is not { } otherRates) return null;
        var split = DifferenceSplit.Of(one, other, out var reason);
        var shared = a.Members.Select(member => member.Account.Creator).Intersect(b.Members.Select(member => member.Account.Creator), StringComparer.OrdinalIgnoreCase).Count();
        return new PairComparison(a, b, RateDifference.Of(rates, otherRates, one.Grade > other.Grade ? one.Grade : other.Grade), split, reason, shared);
    }
}
