using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What amounts must share to be added.</summary>
/// <param name="Metric">Canonical metric.</param>
/// <param name="Currency">ISO code of a money metric, else null.</param>
public sealed record GroupUnit(string Metric, string? Currency);

/// <summary>An account that was estimated, or should have been.</summary>
/// <param name="Creator">Whose it is.</param>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Its platform; null when not stated.</param>
/// <param name="Segments">Segments it is in.</param>
public sealed record GroupAccount(string Creator, string Account, string? Platform, IReadOnlyList<SegmentName> Segments)
{
    /// <summary>True for accounts in a segment of a set; names are compared without case.</summary>
    public bool IsIn(string set, string segment) => Segments.Any(one =>
        string.Equals(one.Set, set, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Segment, segment, StringComparison.OrdinalIgnoreCase));

    /// <summary>Segments of one set.</summary>
    public IEnumerable<string> Of(string set) => Segments.Where(one => string.Equals(one.Set, set, StringComparison.OrdinalIgnoreCase)).Select(one => one.Segment);
}

/// <summary>One account under one outage.</summary>
/// <param name="Account">The account.</param>
/// <param name="OutageId">The outage.</param>
/// <param name="Granularity">Grain of the series it was estimated from.</param>
/// <param name="Loss">Its losses in every world; null when there is no estimate.</param>
/// <param name="Missing">Why there is none: <c>not_estimated</c>, <c>refused</c>, <c>display_gap</c>, <c>outage_moved</c> or <c>older_estimate</c>; null when there is one.</param>
/// <param name="Seed">Seed of the run; 0 where nothing was estimated.</param>
public sealed record GroupMember(GroupAccount Account, long OutageId, Granularity Granularity, MemberLoss? Loss, string? Missing, ulong Seed)
{
    /// <summary>The series it was estimated from, or would be.</summary>
    public long SeriesId { get; init; }

    /// <summary>True when data or outages it rests on changed since the estimate.</summary>
    public bool IsChanged { get; init; }
}
