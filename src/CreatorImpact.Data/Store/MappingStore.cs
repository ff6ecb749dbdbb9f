using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorImpact.Data.Import.Mapping;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What users said about tables of a header, remembered.</summary>
public sealed class MappingStore(Database database)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>All mappings of a workspace.</summary>
    public async Task<IReadOnlyList<StoredMapping>> ListAsync(long workspaceId, CancellationToken token) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT signature, mapping, file_name, saved_at FROM column_mapping WHERE workspace_id = @workspaceId ORDER BY saved_at DESC, signature",
                new { workspaceId },
                reader => new StoredMapping(reader.GetString(0), JsonSerializer.Deserialize<TableMapping>(reader.GetString(1), Json)!, reader.GetString(2), reader.GetInstant(3)),
                token),
            token).ConfigureAwait(false);

    /// <summary>Remembers a mapping in place of an earlier one.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="signature">Signature of the header.</param>
    /// <param name="mapping">What the user said; without <see cref="TableMapping.Fault"/>.</param>
    /// <param name="fileName">File it was said of.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="ArgumentException">The mapping cannot be used.</exception>
    public Task SaveAsync(long workspaceId, string signature, TableMapping mapping, string fileName, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Fault is { } fault) throw new ArgumentException($"The mapping cannot be used: {fault}.", nameof(mapping));

        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO column_mapping (workspace_id, signature, mapping, file_name, saved_at) VALUES (@workspaceId, @signature, @json, @fileName, @now)
                ON CONFLICT (workspace_id, signature) DO UPDATE SET mapping = excluded.mapping, file_name = excluded.file_name, saved_at = excluded.saved_at
                """,
                new { workspaceId, signature, json = JsonSerializer.Serialize(mapping, Json), fileName = StorableText.Clean(fileName), now = database.Clock.GetCurrentInstant().ToMicroseconds() },
                token),
            token);
    }

    /// <summary>Forgets a mapping; files imported with it stay. False when there was none.</summary>
    public async Task<bool> ForgetAsync(long workspaceId, string signature, CancellationToken token) =>
        await database.WriteAsync(
            session => session.ExecuteAsync("DELETE FROM column_mapping WHERE workspace_id = @workspaceId AND signature = @signature", new { workspaceId, signature }, token),
            token).ConfigureAwait(false) > 0;
}

/// <summary>A remembered mapping.</summary>
/// <param name="Signature">Signature of the header.</param>
/// <param name="Mapping">What the columns mean.</param>
/// <param name="FileName">File it was said of.</param>
/// <param name="SavedAt">When.</param>
public sealed record StoredMapping(string Signature, TableMapping Mapping, string FileName, Instant SavedAt);
