using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store.Backup;

/// <summary>A column of a table as the SQLite schema declares it.</summary>
internal sealed record BackupColumn(string Name, string Type);

/// <summary>A table with its columns, in the order in which rows can be written without missing a parent.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>Tables of an SQLite file of our newest schema, parents first; the schema's own list of versions is left out.</summary>
    public static async Task<IReadOnlyList<BackupTable>> ReadAsync(SqliteConnection connection, CancellationToken token)
    {
        var tables = new List<BackupTable>();
        foreach (var name in (IEnumerable<string>)["workspace", .. WorkspaceTable.All.Reverse().Select(table => table.Name)])
        {
            var command = connection.CreateCommand();
            await using var closing = command.ConfigureAwait(false);
            command.CommandText = $"SELECT name, type FROM pragma_table_info('{name}') ORDER BY cid";
            var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using var _ = reader.ConfigureAwait(false);
            var columns = new List<BackupColumn>();
            while (await reader.ReadAsync(token).ConfigureAwait(false)) columns.Add(new BackupColumn(reader.GetString(0), reader.GetString(1)));
            tables.Add(new BackupTable(name, columns));
        }

        return tables;
    }
}
