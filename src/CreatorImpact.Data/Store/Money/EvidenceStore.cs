using System.Data.Common;

namespace CreatorImpact.Data.Store.Money;

/// <summary>The list of documents; the files are kept by the host.</summary>
public sealed class EvidenceStore(Database database)
{
    private const string Select =
        "SELECT document_id, account_id, outage_id, name, sha256, bytes, kind, happened_at, note, added_at FROM evidence_document WHERE workspace_id = @workspaceId";

    /// <summary>All documents of a workspace, the newest first. One statement.</summary>
    public async Task<IReadOnlyList<EvidenceDocument>> ListAsync(long workspaceId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(Select + " ORDER BY document_id DESC", new { workspaceId }, Map, token), token).ConfigureAwait(false);

    /// <summary>One document; null when there is none of that id.</summary>
    public Task<EvidenceDocument?> GetAsync(long workspaceId, long documentId, CancellationToken token) => database.ReadAsync(
        session => session.FirstOrDefaultAsync(Select + " AND document_id = @documentId", new { workspaceId, documentId }, Map, token), token);

    /// <summary>Adds an entry and returns its id. The file must lie in its place already.</summary>
    /// <exception cref="ArgumentException">It has <see cref="EvidenceDocument.Faults"/>.</exception>
    public Task<long> AddAsync(long workspaceId, EvidenceDocument document, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(document);
        MoneyFault.Reject(document.Faults(), nameof(document));
        return database.WriteAsync(
            async session =>
            {
                var documentId = await IdCounter.TakeAsync(session, workspaceId, "evidence_document", 1, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    """
                    INSERT INTO evidence_document (workspace_id, document_id, outage_id, account_id, name, sha256, bytes, kind, happened_at, note, added_at)
                    VALUES (@workspaceId, @documentId, @OutageId, @AccountId, @name, @Sha256, @Bytes, @kind, @happenedAt, @note, @now)
                    """,
                    new
                    {
                        workspaceId,
                        documentId,
                        document.Scope.OutageId,
                        document.Scope.AccountId,
                        name = StorableText.Clean(document.Name.Trim()),
                        document.Sha256,
                        document.Bytes,
                        kind = KindCode.Of(document.Kind),
                        happenedAt = document.HappenedAt.ToMicroseconds(),
                        note = StorableText.Clean(document.Note),
                        now = database.Clock.GetCurrentInstant().ToMicroseconds(),
                    },
                    token).ConfigureAwait(false);
                return documentId;
            },
            token);
    }

    /// <summary>Takes an entry away.</summary>
    /// <returns>The entry, and whether no other of the workspace names its file any more; null when there was none of that id.</returns>
    public Task<RemovedDocument?> RemoveAsync(long workspaceId, long documentId, CancellationToken token) => database.WriteAsync(
        async session =>
        {
            var parameters = new { workspaceId, documentId };
            if (await session.FirstOrDefaultAsync(Select + " AND document_id = @documentId", parameters, Map, token).ConfigureAwait(false) is not { } document) return null;

            await session.ExecuteAsync("DELETE FROM evidence_document WHERE workspace_id = @workspaceId AND document_id = @documentId", parameters, token).ConfigureAwait(false);
            var named = await session.FirstOrDefaultAsync(
                "SELECT 1 FROM evidence_document WHERE workspace_id = @workspaceId AND sha256 = @Sha256 LIMIT 1", new { workspaceId, document.Sha256 }, _ => true, token).ConfigureAwait(false);
            return new RemovedDocument(document, !named);
        },
        token);

    private static EvidenceDocument Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        new MoneyScope(reader.GetInt64(1), reader.GetInt64(2)),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetInt64(5),
        KindCode.Read<EvidenceKind>(reader.GetString(6)))
    {
        HappenedAt = reader.GetInstantOrNull(7),
        Note = reader.GetString(8),
        AddedAt = reader.GetInstant(9),
    };
}

/// <summary>An entry that was taken off the list of documents.</summary>
/// <param name="Document">The entry.</param>
/// <param name="FileIsFree">True when no other entry names the file.</param>
public sealed record RemovedDocument(EvidenceDocument Document, bool FileIsFree);
