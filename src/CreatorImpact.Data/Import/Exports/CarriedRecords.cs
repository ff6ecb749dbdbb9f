using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>What an export of a whole workspace holds beside series and posts.</summary>
/// <param name="Outages">Outages in all their fields.</param>
/// <param name="Roster">Who accounts belong to.</param>
/// <param name="Planned">Planned posts.</param>
public sealed record CarriedRecords(IReadOnlyList<OutageRecord> Outages, IReadOnlyList<RosterEntry> Roster, IReadOnlyList<PlannedPost> Planned)
{
    /// <summary>All of them.</summary>
    public int Count => Outages.Count + Roster.Count + Planned.Count;
}
