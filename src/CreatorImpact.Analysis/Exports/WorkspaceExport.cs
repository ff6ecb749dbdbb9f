using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Exports;

/// <summary>
/// What the export of a workspace carries: everything visible that a run rests on, and the lists beside it. Imported into an empty workspace it gives the
/// same data hash for every series, and so the same estimates, provisional as long as before. Earlier states of revised exports, money, documents, deliverables, notes and runs are not
/// in it; backups hold them.
/// </summary>
/// <param name="AsOf">When the newest of the imported exports was written: it stamps the files, so that the same data give the same bytes.</param>
/// <param name="Series">In ordinal order of account, platform, metric and granularity, each with the time of its newest export.</param>
/// <param name="Posts">Visible posts, the newest first.</param>
/// <param name="Outages">Visible outages in order of their start.</param>
/// <param name="Updates">What files hold of the platforms' statements, by the outage's number in its workspace.</param>
/// <param name="Roster">Visible entries in order of platform and account.</param>
/// <param name="Planned">Visible planned posts in order of their time.</param>
public sealed record WorkspaceExport(
    Instant AsOf,
    IReadOnlyList<SeriesData> Series,
    IReadOnlyList<StoredContentItem> Posts,
    IReadOnlyList<StoredOutage> Outages,
    IReadOnlyDictionary<long, IReadOnlyList<OutageStatement>> Updates,
    IReadOnlyList<StoredRosterEntry> Roster,
    IReadOnlyList<StoredPlannedPost> Planned)
{
    /// <summary>True where some of it is made up: the file says so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>True when there is nothing to carry.</summary>
    public bool IsEmpty => Series.Count + Posts.Count + Outages.Count + Roster.Count + Planned.Count == 0;
}
