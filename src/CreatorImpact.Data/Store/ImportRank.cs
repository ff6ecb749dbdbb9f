namespace CreatorImpact.Data.Store;

/// <summary>
/// The rule of visibility as SQL: of several values for one period the one whose import has the highest rank among the applied ones.
/// Rank is the order by export instant, then by SHA-256 of the bytes (never the order of arrival); no two applied imports share it.
/// </summary>
internal static class ImportRank
{
    /// <summary>A common table <c>ranked (import_id, import_rank)</c> of the applied imports of <c>@workspaceId</c>.</summary>
    public const string Applied = """
        ranked (import_id, import_rank) AS (
            SELECT import_id, ROW_NUMBER() OVER (ORDER BY exported_at, sha256)
            FROM import WHERE workspace_id = @workspaceId AND state = 'applied')
        """;

    /// <summary>The same order for rows joined with applied imports <c>i</c>: far cheaper where no rank is asked for.</summary>
    public const string HighestFirst = "i.exported_at DESC, i.sha256 DESC";

    /// <summary>The same as if <c>@importId</c> were applied, too.</summary>
    public const string AppliedWithOne = """
        ranked (import_id, import_rank) AS (
            SELECT import_id, ROW_NUMBER() OVER (ORDER BY exported_at, sha256)
            FROM import WHERE workspace_id = @workspaceId AND (state = 'applied' OR import_id = @importId))
        """;
}
