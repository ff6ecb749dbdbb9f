namespace CreatorImpact.Data.Store;

/// <summary>A table that holds rows of workspaces.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The rest of its primary key, after <c>workspace_id</c>.</param>
/// <param name="ChunkRows">Rows that are deleted in well under 200 ms on a slow disk.</param>
internal sealed record WorkspaceTable(string Name, string[] Key, int ChunkRows = 500)
{
    /// <summary>All of them, each before those its rows refer to.</summary>
    public static IReadOnlyList<WorkspaceTable> All { get; } =
    [
        new("job", ["job_id"]),
        new("finding_check", ["account_id", "outage_id", "code"]),
        new("step_outcome", ["outage_id", "step"]),
        new("outage_note", ["outage_id", "topic"]),
        new("source_note", ["note_id"]),
        new("evidence_document", ["document_id"]),
        new("segment_rule", ["rule_id"]),
        new("report_look", ["look_id"]),
        new("offer", ["offer_id"]),
        new("exchange_rate", ["base_currency", "quote_currency", "rate_on"]),
        new("money_line", ["line_id"]),
        new("money_terms", ["account_id", "outage_id"]),
        // A row carries a chart and three vectors of draws, some 100 kB.
        new("estimate", ["series_id", "outage_id", "run_id"], 25),
        new("run_series", ["run_id", "series_id"]),
        new("run_outage", ["run_id", "outage_id"]),
        new("run", ["run_id"]),
        new("outage_change", ["outage_id", "change_id"]),
        new("outage_update", ["outage_id", "import_id", "position"]),
        new("outage_phase", ["outage_id", "import_id", "position"]),
        new("outage_version", ["outage_id", "import_id"]),
        new("outage", ["outage_id"]),
        new("make_good", ["make_good_id"]),
        new("deliverable", ["deliverable_id"]),
        new("planned_post", ["platform", "account_key", "post_key", "import_id"]),
        new("roster_entry", ["platform", "account_key", "import_id"]),
        new("content_item_version", ["item_id", "import_id", "position"]),
        new("content_item", ["item_id"]),
        new("observation", ["series_id", "period", "import_id"], 4_000),
        new("series_import", ["series_id", "import_id"]),
        new("import_rejected_row", ["import_id", "position"]),
        new("import", ["import_id"]),
        new("series", ["series_id"]),
        new("account", ["account_id"]),
        new("creator", ["creator_id"]),
        new("client", ["client_id"]),
        new("column_mapping", ["signature"]),
        new("setting", ["name"]),
        new("id_counter", ["name"]),
    ];
}
