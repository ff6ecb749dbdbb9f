using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CreatorImpact.Data.Store.Backup;

/// <summary>Copies every table between a PostgreSQL database and an SQLite file, in one snapshot or one transaction.</summary>
internal static class PostgreSqlBackup
{
    /// <summary>Writes all tables, as one snapshot sees them, into a new file.</summary>
    public static async Task WriteAsync(NpgsqlConnection source, NpgsqlTransaction snapshot, string path, IClock clock, CancellationToken token)
    {
        var file = await Database.OpenAsync(DatabaseOptions.ForFile(path), clock, token).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var target = (SqliteConnection)await file.Dialect.OpenAsync(token).ConfigureAwait(false);
            await using var closing = target.ConfigureAwait(false);
            var transaction = target.BeginTransaction(deferred: false);
            await using var _ = transaction.ConfigureAwait(false);
            foreach (var table in await BackupTable.ReadAsync(target, token).ConfigureAwait(false))
                await CopyOutAsync(source, snapshot, target, transaction, table, token).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for everybody who writes, and holds them off until the transaction ends: in the order in which the tables are emptied then.</summary>
    public static async Task LockAsync(NpgsqlConnection target, SqliteConnection source, CancellationToken token)
    {
        var tables = await BackupTable.ReadAsync(source, token).ConfigureAwait(false);
        var command = new NpgsqlCommand($"LOCK TABLE {string.Join(", ", tables.Select(table => table.Name))} IN ACCESS EXCLUSIVE MODE", target);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
    }

    /// <summary>Puts the content of a file of the newest schema in place of everything, inside a transaction.</summary>
    public static async Task ReadAsync(NpgsqlConnection target, SqliteConnection source, CancellationToken token)
    {
        var tables = await BackupTable.ReadAsync(source, token).ConfigureAwait(false);
        var truncate = new NpgsqlCommand($"TRUNCATE {string.Join(", ", tables.Select(table => table.Name))}", target);
        await using (truncate.ConfigureAwait(false))
            await truncate.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        foreach (var table in tables)
            await CopyInAsync(target, source, table, token).ConfigureAwait(false);
    }

    private static async Task CopyOutAsync(NpgsqlConnection source, NpgsqlTransaction snapshot, SqliteConnection target, SqliteTransaction transaction, BackupTable table, CancellationToken token)
    {
        // The schema's steps leave rows of their own.
        var clear = target.CreateCommand();
        await using (clear.ConfigureAwait(false))
        {
            (clear.Transaction, clear.CommandText) = (transaction, $"DELETE FROM {table.Name}");
            await clear.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }

        var insert = target.CreateCommand();
        await using var closingInsert = insert.ConfigureAwait(false);
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, index) => FormattableString.Invariant($"@p{index}")))})";
        var values = table.Columns.Select((_, index) => insert.Parameters.Add(FormattableString.Invariant($"@p{index}"), SqliteType.Text)).ToArray();
        for (var index = 0; index < values.Length; index++) values[index].ResetSqliteType();

        var select = new NpgsqlCommand($"SELECT {table.ColumnList} FROM {table.Name}", source, snapshot);
        await using var closingSelect = select.ConfigureAwait(false);
        var reader = await select.ExecuteReaderAsync(token).ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(token).ConfigureAwait(false))
        {
            for (var index = 0; index < values.Length; index++) values[index].Value = reader.GetValue(index);
            await insert.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }
    }

    private static async Task CopyInAsync(NpgsqlConnection target, SqliteConnection source, BackupTable table, CancellationToken token)
    {
        var select = source.CreateCommand();
        await using var closingSelect = select.ConfigureAwait(false);
        select.CommandText = $"SELECT {table.ColumnList} FROM {table.Name}";
        var reader = await select.ExecuteReaderAsync(token).ConfigureAwait(false);
        await using var closingReader = reader.ConfigureAwait(false);
        var writer = await target.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", token).ConfigureAwait(false);
        await using var _ = writer.ConfigureAwait(false);
        while (await reader.ReadAsync(token).ConfigureAwait(false))
        {
            await writer.StartRowAsync(token).ConfigureAwait(false);
            for (var index = 0; index < table.Columns.Count; index++)
                await WriteAsync(writer, reader, index, table.Columns[index].Type, token).ConfigureAwait(false);
        }

        await writer.CompleteAsync(token).ConfigureAwait(false);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, SqliteDataReader reader, int index, string type, CancellationToken token)
    {
        if (reader.IsDBNull(index)) return writer.WriteNullAsync(token);
        return type switch
        {
            "BIGINT" => writer.WriteAsync(reader.GetInt64(index), NpgsqlDbType.Bigint, token),
            "SMALLINT" => writer.WriteAsync(reader.GetInt16(index), NpgsqlDbType.Smallint, token),
            "DOUBLE PRECISION" => writer.WriteAsync(reader.GetDouble(index), NpgsqlDbType.Double, token),
            "BLOB" => writer.WriteAsync(reader.GetFieldValue<byte[]>(index), NpgsqlDbType.Bytea, token),
            _ when type.StartsWith("CHAR", StringComparison.Ordinal) => writer.WriteAsync(reader.GetString(index), NpgsqlDbType.Char, token),
            _ => writer.WriteAsync(reader.GetString(index), NpgsqlDbType.Text, token),
        };
    }
}
