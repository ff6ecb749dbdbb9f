namespace CreatorImpact.Data.Store;

/// <summary>
/// The rule of visibility as SQL: of several values for one period the one whose import has the highest rank among the applied ones.
/// Rank is the order by export instant, then by SHA-256 of the bytes (never the order of arrival); no two applied imports share it.
/// What an export of a whole workspace carries on keeps the instant of its own export (<see cref="WrittenAt"/>), and that comes before the rank.
/// </summary>
internal static class ImportRank
{
    /// <summary>A common table <c>ranked (import_id, import_rank, exported_at, kind)</c> of the applied imports of <c>@workspaceId</c>.</summary>
    public const string Applied = """
        ranked (import_id, import_rank, exported_at, kind) AS (
            SELECT import_id, ROW_NUMBER() OVER (ORDER BY exported_at, sha256), exported_at, kind
            FROM import WHERE workspace_id = @workspaceId AND state = 'applied')
        """;

    /// <summary>The order of rows of series_import <c>p</c> joined with applied imports <c>i</c>: far cheaper where no rank is asked for.</summary>
    public const string HighestFirst = "COALESCE(p.exported_at, i.exported_at) DESC, i.exported_at DESC, i.sha256 DESC";

    /// <summary>The same as if <c>@importId</c> were applied, too.</summary>
    public const string AppliedWithOne = """
        ranked (import_id, import_rank, exported_at, kind) AS (
            SELECT import_id, ROW_NUMBER() OVER (ORDER BY exported_at, sha256), exported_at, kind
            FROM import WHERE workspace_id = @workspaceId AND (state = 'applied' OR import_id = @importId))
        """;

    /// <summary>When the export of an observation <c>o</c> of an import <c>r</c> was written. Only imports of whole workspaces are asked for times of their series.</summary>
    public const string WrittenAt = """
        COALESCE(
            CASE WHEN r.kind = 'workspace' THEN (
                SELECT p.exported_at FROM series_import p
                WHERE p.workspace_id = o.workspace_id AND p.series_id = o.series_id AND p.import_id = o.import_id) END,
            r.exported_at)
        """;
}
