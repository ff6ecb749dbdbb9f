using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Groups;

/// <summary>Two groups beside each other.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="Rates">Difference and ratio of their loss rates.</param>
/// <param name="Why">What the difference is made of; null when that cannot be told.</param>
/// <param name="WhyNot">Reason when it cannot be told.</param>
/// <param name="SharedCreators">Creators in both.</param>
/// <param name="Groups">Groups with a rate in the table they come from.</param>
public sealed record PairComparison(GroupRow A, GroupRow B, RateDifference Rates, DifferenceSplit? Why, Reason? WhyNot, int SharedCreators, int Groups)
{
    // Their gross loss is the modelled share of the day: lost ÷ exposed is the same assumption in every group, and all else would be called recapture.
    private static readonly Reason Daily = new(
        "daily_data", "Daily data do not show what was lost in the outage and what came back on the same day, so that why two groups differ cannot be told. Compare groups with hourly data.");

    /// <summary>True when one of them lost more; see <see cref="RateDifference.IsClearAmong"/>. Never where the losses are models.</summary>
    public bool IsClear => !IsModelled && Rates.IsClearAmong(Groups, A.Figures?.IsFlagged == true || B.Figures?.IsFlagged == true);

    /// <summary>True when the losses are models in themselves.</summary>
    public bool IsModelled => A.Figures?.IsModelled == true;

    /// <summary>p-value of the difference; null where the losses are models.</summary>
    public double? PValue => IsModelled ? null : Rates.PValue;

    /// <summary>The same without the draws behind it.</summary>
    public PairComparison WithoutDraws() => this with { A = A with { Members = [] }, B = B with { Members = [] } };

    internal static PairComparison? Of(GroupRow a, GroupRow b, int groups)
    {
        var (one, other) = (GroupSums.Of([.. a.Members.Select(member => member.Loss!)]), GroupSums.Of([.. b.Members.Select(member => member.Loss!)]));
        if (one.Rates() is not { } rates || other.Rates() is not { } otherRates) return null;
        Reason? reason = Daily;
        var split = a.Members.Concat(b.Members).Any(member => member.Granularity == Granularity.Day) ? null : DifferenceSplit.Of(one, other, out reason);
        var shared = a.Members.Select(member => member.Account.Creator).Intersect(b.Members.Select(member => member.Account.Creator), CreatorNames.Comparer).Count();
        return new PairComparison(a, b, RateDifference.Of(rates, otherRates, one.Grade > other.Grade ? one.Grade : other.Grade), split, reason, shared, groups);
    }
}
