using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What one group lost. Every interval is a summary of the same worlds as those of all other groups.</summary>
/// <param name="Name">Segment, or <see cref="GroupComparison.TotalName"/>.</param>
/// <param name="Creators">Distinct creators with an estimate.</param>
/// <param name="Missing">Accounts of the group without an estimate.</param>
/// <param name="Figures">Null when no account of the group has an estimate.</param>
public sealed record GroupRow(string Name, int Creators, int Missing, GroupFigures? Figures)
{
    /// <summary>True for every account of the set together; a segment may have the same name.</summary>
    public bool IsTotal { get; init; }

    /// <summary>True for groups that documents handed to others do not show: too small, or needed to keep a small one secret.</summary>
    public bool IsHiddenFromOthers { get; init; }

    /// <summary>Members with an estimate.</summary>
    internal IReadOnlyList<GroupMember> Members { get; init; } = [];
}

/// <summary>
/// Figures of a group. Where <see cref="CountedLoss.Window"/> counts, the loss in the window stands in place of the net one and what was expected there in
/// place of the longer total, in all of them.
/// </summary>
public sealed record GroupFigures
{
    /// <summary>Gross loss.</summary>
    public required IntervalEstimate Gross { get; init; }

    /// <summary>Net loss.</summary>
    public required IntervalEstimate Net { get; init; }

    /// <summary>But-for total over window and recovery.</summary>
    public required IntervalEstimate Expected { get; init; }

    /// <summary>Net loss ÷ but-for total, a ratio of sums; null where nothing was expected in some world.</summary>
    public IntervalEstimate? Rate { get; init; }

    /// <summary>Median of the creators' own rates.</summary>
    public IntervalEstimate? MedianRate { get; init; }

    /// <summary>Creators that median is over.</summary>
    public int MedianCreators { get; init; }

    /// <summary>The rate drawn towards the common one by as much as chance may have moved it; null with fewer than three groups.</summary>
    public IntervalEstimate? PooledRate { get; init; }

    /// <summary>Against all other accounts of the set; null for the total, and where there is no other.</summary>
    public RateDifference? AgainstRest { get; init; }

    /// <summary>True when losses of the set are models in themselves (the outage alone, from daily data): then no difference between groups is tested.</summary>
    public bool IsModelled { get; init; }

    /// <summary>Two-sided p-value of the difference from all others; null where there is no other, and where nothing is tested.</summary>
    public double? PValue => IsModelled ? null : AgainstRest?.PValue;

    /// <summary>True when it differs from the rest after false-alarm control over the groups shown.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>How the loss weighs on the creators; null when none of them has a usual amount.</summary>
    public Burden? Burden { get; init; }
}
