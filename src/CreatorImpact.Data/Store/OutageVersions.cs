using System.Data.Common;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store.Register;

namespace CreatorImpact.Data.Store;

/// <summary>What one source (the user, or an import) says about an outage: written whole, read by rank.</summary>
internal static class OutageVersions
{
    private const string SelectVersions = $"""
        WITH {ImportRank.Applied}
        SELECT v.outage_id, v.import_id, v.platform, v.title, v.start_at, v.end_at, v.end_known, v.planned, v.failed_function, v.severity,
               v.affected_share, v.cause, v.url, v.source_name, v.verification, v.entry_zone, v.acknowledged_at, v.components, v.regions,
               v.peak_component_status, o.removed_at, v.resolved_at, v.author, v.left_out,
               v.stated_windows, v.statements, CASE WHEN v.import_id = 0 THEN '[]' ELSE o.statements END
        FROM outage o
        JOIN outage_version v ON v.workspace_id = o.workspace_id AND v.outage_id = o.outage_id
        LEFT JOIN ranked r ON r.import_id = v.import_id
        WHERE o.workspace_id = @workspaceId AND (@outageId = 0 OR o.outage_id = @outageId)
          AND (@includeRemoved = 1 OR o.removed_at IS NULL) AND (v.import_id = 0 OR r.import_rank IS NOT NULL)
        ORDER BY v.outage_id, CASE WHEN v.import_id = 0 THEN 0 ELSE 1 END, r.import_rank DESC
        """;

    private const string SelectPhases = """
        SELECT outage_id, import_id, start_at, end_at, severity_low, severity_high
        FROM outage_phase WHERE workspace_id = @workspaceId AND (@outageId = 0 OR outage_id = @outageId)
        ORDER BY outage_id, import_id, position
        """;

    /// <summary>Visible outages by id, in two statements; <paramref name="outageId"/> 0 = all.</summary>
    public static async Task<List<StoredOutage>> ReadAsync(DbSession session, long workspaceId, long outageId, bool includeRemoved, CancellationToken token)
    {
        var versions = await session.QueryAsync(
            SelectVersions, new { workspaceId, outageId, includeRemoved = (long)includeRemoved.ToFlag() }, Map, token).ConfigureAwait(false);
        var phases = await session.QueryAsync(
            SelectPhases,
            new { workspaceId, outageId },
            reader => (
                Version: (reader.GetInt64(0), reader.GetInt64(1)),
                Phase: new StoredPhase(reader.GetInstant(2), reader.GetInstant(3), reader.GetDouble(4), reader.GetDouble(5))),
            token).ConfigureAwait(false);
        var phasesOf = phases.ToLookup(row => row.Version, row => row.Phase);
        return
        [
            .. versions.DistinctBy(version => version.Id)
                .Select(version => version with { Phases = [.. phasesOf[(version.Id, version.ImportId ?? 0)]] }),
        ];
    }

    /// <summary>Deletes a version with all its parts.</summary>
    public static async Task DeleteAsync(DbSession session, long workspaceId, long outageId, long importId, CancellationToken token)
    {
        foreach (var table in DeleteParts)
            await session.ExecuteAsync(table, new { workspaceId, outageId, importId }, token).ConfigureAwait(false);
    }

    /// <summary>Takes the user's entry away, so that the highest-ranked applied import shows; false, and nothing is done, when there is none.</summary>
    /// <param name="session">The write transaction.</param>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="statements">All statements the outage is to show; those the import does not hold are kept beside it.</param>
    /// <param name="token">Stops it.</param>
    public static async Task<bool> UncoverAsync(DbSession session, long workspaceId, long outageId, IReadOnlyList<OutageStatement> statements, CancellationToken token)
    {
        var applied = await session.FirstOrDefaultAsync(
            """
            SELECT COUNT(*) FROM outage_version v
            JOIN import i ON i.workspace_id = v.workspace_id AND i.import_id = v.import_id
            WHERE v.workspace_id = @workspaceId AND v.outage_id = @outageId AND i.state = 'applied'
            """,
            new { workspaceId, outageId },
            reader => reader.GetInt64(0),
            token).ConfigureAwait(false);
        if (applied == 0) return false;
        await DeleteAsync(session, workspaceId, outageId, 0, token).ConfigureAwait(false);
        if ((await ReadAsync(session, workspaceId, outageId, includeRemoved: true, token).ConfigureAwait(false)).FirstOrDefault() is { ImportId: { } importId })
            await SayBesideAsync(session, workspaceId, outageId, importId, statements, token).ConfigureAwait(false);
        return true;
    }

    /// <summary>Keeps what the user wrote down beside an import, which goes on showing; newer imports of the outage show beside it, too.</summary>
    /// <param name="session">The write transaction.</param>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="outageId">The outage.</param>
    /// <param name="importId">The import that shows.</param>
    /// <param name="statements">All statements the outage is to show.</param>
    /// <param name="token">Stops it.</param>
    /// <returns>False when the import itself holds a statement that is none of them: it is shown all the same.</returns>
    public static async Task<bool> SayBesideAsync(DbSession session, long workspaceId, long outageId, long importId, IReadOnlyList<OutageStatement> statements, CancellationToken token)
    {
        var held = await session.FirstOrDefaultAsync(
            "SELECT statements FROM outage_version WHERE workspace_id = @workspaceId AND outage_id = @outageId AND import_id = @importId",
            new { workspaceId, outageId, importId },
            reader => reader.GetJsonList<SaidJson>(0),
            token).ConfigureAwait(false);
        List<OutageStatement> ofImport = [.. (held ?? []).Select(one => one.ToStatement())];
        var beside = StoredValues.ToJson<SaidJson>([.. statements.Except(ofImport).Select(SaidJson.Of)]);
        await session.ExecuteAsync("UPDATE outage SET statements = @beside WHERE workspace_id = @workspaceId AND outage_id = @outageId", new { workspaceId, outageId, beside }, token).ConfigureAwait(false);
        return !ofImport.Except(statements).Any();
    }

    /// <summary>Writes a version, in place of one that may be there.</summary>
    public static async Task WriteAsync(
        DbSession session, long workspaceId, long outageId, long importId, StoredOutage outage, IReadOnlyList<OutageUpdate> updates, CancellationToken token)
    {
        await DeleteAsync(session, workspaceId, outageId, importId, token).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO outage_version (workspace_id, outage_id, import_id, platform, title, start_at, end_at, end_known, planned, failed_function, severity,
                affected_share, cause, url, source_name, verification, entry_zone, acknowledged_at, components, regions, peak_component_status,
                resolved_at, author, left_out, stated_windows, statements)
            VALUES (@workspaceId, @outageId, @importId, @Platform, @Title, @start, @end, @endKnown, @planned, @Function, @Severity,
                @AffectedShare, @Cause, @Url, @Source, @Verification, @EntryZone, @acknowledged, @components, @regions, @PeakComponentStatus,
                @resolved, @Author, @leftOut, @windows, @statements)
            """,
            new
            {
                workspaceId,
                outageId,
                importId,
                outage.Platform,
                outage.Title,
                start = outage.Start.ToMicroseconds(),
                end = outage.EndExclusive.ToMicroseconds(),
                endKnown = outage.EndKnown.ToFlag(),
                planned = outage.Planned.ToFlag(),
                outage.Function,
                outage.Severity,
                outage.AffectedShare,
                outage.Cause,
                outage.Url,
                outage.Source,
                outage.Verification,
                outage.EntryZone,
                acknowledged = outage.AcknowledgedAt.ToMicroseconds(),
                components = StoredValues.ToJson(outage.Components),
                regions = StoredValues.ToJson(outage.Regions),
                outage.PeakComponentStatus,
                resolved = outage.ResolvedAt.ToMicroseconds(),
                outage.Author,
                leftOut = outage.LeftOut.ToFlag(),
                windows = StoredValues.ToJson<SaidJson>([.. outage.Windows.Select(SaidJson.Of)]),
                statements = StoredValues.ToJson<SaidJson>([.. outage.Statements.Select(SaidJson.Of)]),
            },
            token).ConfigureAwait(false);
        await WritePhasesAsync(session, workspaceId, outageId, importId, outage.Phases, token).ConfigureAwait(false);
        await WriteUpdatesAsync(session, workspaceId, outageId, importId, updates, token).ConfigureAwait(false);
    }

    private static readonly string[] DeleteParts =
    [
        "DELETE FROM outage_update WHERE workspace_id = @workspaceId AND outage_id = @outageId AND import_id = @importId",
        "DELETE FROM outage_phase WHERE workspace_id = @workspaceId AND outage_id = @outageId AND import_id = @importId",
        "DELETE FROM outage_version WHERE workspace_id = @workspaceId AND outage_id = @outageId AND import_id = @importId",
    ];

    private static async Task WritePhasesAsync(DbSession session, long workspaceId, long outageId, long importId, IReadOnlyList<StoredPhase> phases, CancellationToken token)
    {
        for (var position = 0; position < phases.Count; position++)
        {
            var phase = phases[position];
            await session.ExecuteAsync(
                """
                INSERT INTO outage_phase (workspace_id, outage_id, import_id, position, start_at, end_at, severity_low, severity_high)
                VALUES (@workspaceId, @outageId, @importId, @position, @start, @end, @SeverityLow, @SeverityHigh)
                """,
                new
                {
                    workspaceId,
                    outageId,
                    importId,
                    position = (long)position,
                    start = phase.Start.ToMicroseconds(),
                    end = phase.EndExclusive.ToMicroseconds(),
                    phase.SeverityLow,
                    phase.SeverityHigh,
                },
                token).ConfigureAwait(false);
        }
    }

    private static async Task WriteUpdatesAsync(DbSession session, long workspaceId, long outageId, long importId, IReadOnlyList<OutageUpdate> updates, CancellationToken token)
    {
        for (var position = 0; position < updates.Count; position++)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO outage_update (workspace_id, outage_id, import_id, position, shown_at, status, update_text)
                VALUES (@workspaceId, @outageId, @importId, @position, @shown, @status, @text)
                """,
                new { workspaceId, outageId, importId, position = (long)position, shown = updates[position].At.ToMicroseconds(), status = StorableText.From(updates[position].Status), text = StorableText.Clean(updates[position].Text) },
                token).ConfigureAwait(false);
        }
    }

    private static StoredOutage Map(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        ImportId = reader.GetInt64(1) is > 0 and var importId ? importId : null,
        Platform = reader.GetTextOrNull(2),
        Title = reader.GetString(3),
        Start = reader.GetInstant(4),
        EndExclusive = reader.GetInstantOrNull(5),
        EndKnown = reader.GetFlag(6),
        Planned = reader.GetFlag(7),
        Function = reader.GetString(8),
        Severity = reader.GetString(9),
        AffectedShare = reader.GetDoubleOrNull(10),
        Cause = reader.GetString(11),
        Url = reader.GetTextOrNull(12),
        Source = reader.GetTextOrNull(13),
        Verification = reader.GetString(14),
        EntryZone = reader.GetString(15),
        AcknowledgedAt = reader.GetInstantOrNull(16),
        Components = reader.GetJsonList<string>(17),
        Regions = reader.GetJsonList<string>(18),
        PeakComponentStatus = reader.GetTextOrNull(19),
        Removed = !reader.IsDBNull(20),
        ResolvedAt = reader.GetInstantOrNull(21),
        Author = reader.GetTextOrNull(22),
        LeftOut = reader.GetFlag(23),
        Windows = [.. reader.GetJsonList<SaidJson>(24).Select(one => one.ToWindow())],
        Statements = RegisterRules.Clean([.. reader.GetJsonList<SaidJson>(25).Concat(reader.GetJsonList<SaidJson>(26)).Select(one => one.ToStatement())]),
    };
}
