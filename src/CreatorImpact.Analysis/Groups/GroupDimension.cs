using CreatorImpact.Data.Store;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Groups;

/// <summary>What the rows or columns of a table of totals are.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Set">Segment set, where they are segments.</param>
public sealed record GroupDimension(GroupDimensionKind Kind, string? Set = null)
{
    // What tells outages of one title apart: the day it began in UTC, else the second, else its number.
    private static readonly Func<StoredOutage, string>[] OutageNames =
    [
        outage => outage.Title,
        outage => $"{outage.Title} · {LocalDatePattern.Iso.Format(outage.Start.InUtc().Date)}",
        outage => $"{outage.Title} · {InstantPattern.General.Format(outage.Start)}",
    ];

    /// <summary>Values a member stands under; none for members that stand under nothing.</summary>
    internal IEnumerable<string> Of(GroupMember member, GroupData data) => Kind switch
    {
        GroupDimensionKind.Creator => [member.Account.Creator],
        GroupDimensionKind.Platform => [member.Account.Platform ?? string.Empty],
        GroupDimensionKind.Client => member.Account.Of(Rosters.SegmentSets.Client),
        GroupDimensionKind.Outage => [NameOf(data.Outages.First(outage => outage.Id == member.OutageId), data.Outages)],
        _ => member.Account.Of(Set ?? string.Empty),
    };

    private static string NameOf(StoredOutage outage, IReadOnlyList<StoredOutage> all)
    {
        foreach (var name in OutageNames)
            if (all.Count(one => string.Equals(name(one), name(outage), StringComparison.OrdinalIgnoreCase)) == 1) return name(outage);
        return FormattableString.Invariant($"{OutageNames[^1](outage)} · {outage.Id}");
    }
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
