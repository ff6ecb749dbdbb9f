using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Two outages held against each other: over the accounts both were estimated for, from the same kind of data, in the same worlds.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Accounts">Accounts compared; others are left out, or the larger audience would look like the larger outage.</param>
/// <param name="OnlyOne">Accounts with a figure for one of the two only.</param>
/// <param name="FirstNet">Net loss of the first over these accounts; null when there is none.</param>
/// <param name="SecondNet">Net loss of the second over the same.</param>
/// <param name="Difference">First less second, made within every world.</param>
/// <param name="Ratio">First ÷ second; null with a reason.</param>
/// <param name="Reasons">What to know about it, and why something is missing.</param>
public sealed record OutageComparison(
    StoredOutage First, StoredOutage Second, int Accounts, int OnlyOne, IntervalEstimate? FirstNet, IntervalEstimate? SecondNet, IntervalEstimate? Difference, IntervalEstimate? Ratio, IReadOnlyList<Reason> Reasons)
{
    /// <summary>
    /// True for figures that documents handed to others do not show: too few creators are behind them, or one of the outages was estimated for other
    /// accounts, too. Of two comparisons whose accounts are the same but for one, the amounts would tell that one; a ratio times a net loss that is
    /// shown tells no less than they do.
    /// </summary>
    public bool IsHiddenFromOthers { get; init; }

    /// <summary>Compares.</summary>
    internal static OutageComparison Of(OutageNet first, OutageNet second)
    {
        var shared = first.ByAccount.Keys.Where(account => second.ByAccount.TryGetValue(account, out var other) && other.Series.Id == first.ByAccount[account].Series.Id).ToHashSet();
        var onlyOne = first.ByAccount.Keys.Union(second.ByAccount.Keys).Count() - shared.Count;
        if (shared.Count == 0)
        {
            return new OutageComparison(first.Outage, second.Outage, 0, onlyOne, null, null, null, null, [new Reason(
                "no_shared_account", "No account has a figure for both outages from the same data: outages are compared over the same accounts only. Estimate both on the impact page.")]);
        }

        List<AccountNet> ofFirst = [.. shared.Select(account => first.ByAccount[account])];
        List<AccountNet> ofSecond = [.. shared.Select(account => second.ByAccount[account])];
        var (one, other) = (OutageNet.Sum(ofFirst)!, OutageNet.Sum(ofSecond)!);
        var (firstGrade, secondGrade) = (AccountNet.GradeOf(ofFirst), AccountNet.GradeOf(ofSecond));
        var grade = firstGrade > secondGrade ? firstGrade : secondGrade;
        var (ratio, refusal) = LossRatio.Of(one, other, grade);
        var reasons = new List<Reason>();
        if (refusal is not null) reasons.Add(refusal);
        if (ofFirst.Concat(ofSecond).Select(account => account.Seed).Distinct().Skip(1).Any())
            reasons.Add(new Reason("seeds_differ", "The figures come from runs of different seeds: what both outages have in common does not cancel, and the intervals of difference and ratio are rather too wide."));
        return new OutageComparison(
            first.Outage,
            second.Outage,
            shared.Count,
            onlyOne,
            IntervalEstimate.FromDraws(one, firstGrade),
            IntervalEstimate.FromDraws(other, secondGrade),
            IntervalEstimate.FromDraws([.. one.Zip(other, (left, right) => left - right)], grade),
            ratio,
            reasons)
        {
            IsHiddenFromOthers = onlyOne > 0 || OutageNet.CreatorsOf(ofFirst) < SmallGroups.Fewest,
        };
    }
}
