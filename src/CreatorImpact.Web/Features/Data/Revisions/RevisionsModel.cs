using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Data.Revisions;

/// <summary>Values that newer exports replaced, of one account or by one import.</summary>
/// <param name="Of">Name of the account or of the file.</param>
/// <param name="IsImport">True when they are those of one import.</param>
/// <param name="Series">Series with revisions, each with its newest ones.</param>
/// <param name="Files">Name and time of export by import.</param>
public sealed record RevisionsModel(string Of, bool IsImport, IReadOnlyList<RevisedSeries> Series, IReadOnlyDictionary<long, ImportRow> Files)
{
    /// <summary>All revisions.</summary>
    public long Count => Series.Sum(one => one.Count);
}

/// <summary>The revisions of one series.</summary>
/// <param name="Stored">The series.</param>
/// <param name="Shown">The newest ones.</param>
/// <param name="Count">All of them.</param>
public sealed record RevisedSeries(StoredSeries Stored, IReadOnlyList<Revision> Shown, long Count);
