namespace CreatorImpact.Analysis.Groups;

/// <summary>What the rows or columns of a table of totals are.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Set">Segment set, where they are segments.</param>
public sealed record GroupDimension(GroupDimensionKind Kind, string? Set = null)
{
    /// <summary>Values a member stands under; none for members that stand under nothing.</summary>
    internal IEnumerable<string> Of(GroupMember member, GroupData data) => Kind switch
    {
        GroupDimensionKind.Creator => [member.Account.Creator],
        GroupDimensionKind.Platform => [member.Account.Platform ?? string.Empty],
        GroupDimensionKind.Client => member.Account.Of(Rosters.SegmentSets.Client),
        GroupDimensionKind.Outage => [data.Outages.First(outage => outage.Id == member.OutageId).Title],
        _ => member.Account.Of(Set ?? string.Empty),
    };
}

/// <summary>Kinds of rows and columns.</summary>
public enum GroupDimensionKind
{
    /// <summary>Creators.</summary>
    Creator,

    /// <summary>Segments of a set.</summary>
    Segment,

    /// <summary>Clients.</summary>
    Client,

    /// <summary>Platforms; empty = not stated.</summary>
    Platform,

    /// <summary>Outages.</summary>
    Outage,
}
