using System.Data.Common;
using Dapper;

namespace CreatorImpact.Data.Store;

/// <summary>
/// One connection, inside a transaction or not, through which every statement goes and is counted.
/// Rows are mapped by the caller, column by column, because the engines return different number types.
/// </summary>
public sealed class DbSession
{
    private readonly Database _database;

    internal DbSession(Database database, DbConnection connection, DbTransaction? transaction) =>
        (_database, Connection, Transaction) = (database, connection, transaction);

    internal DbConnection Connection { get; }

    internal DbTransaction? Transaction { get; }

    /// <summary>The engine's words.</summary>
    public Dialects.ISqlDialect Dialect => _database.Dialect;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken token)
    {
        Count(1);
        return Connection.ExecuteAsync(new CommandDefinition(sql, parameters, Transaction, cancellationToken: token));
    }

    /// <summary>All rows of a query.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters, Func<DbDataReader, T> map, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(map);
        var rows = new List<T>();
        await ReadAsync(sql, parameters, reader => rows.Add(map(reader)), token).ConfigureAwait(false);
        return rows;
    }

    /// <summary>The first row of a query, or the default value when there is none.</summary>
    public async Task<T?> FirstOrDefaultAsync<T>(string sql, object? parameters, Func<DbDataReader, T> map, CancellationToken token) =>
        (await QueryAsync(sql, parameters, map, token).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Walks over the rows of a query without keeping them.</summary>
    public async Task ReadAsync(string sql, object? parameters, Action<DbDataReader> row, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(row);
        Count(1);
        var command = new CommandDefinition(sql, parameters, Transaction, cancellationToken: token);
        var reader = (DbDataReader)await Connection.ExecuteReaderAsync(command).ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(token).ConfigureAwait(false))
            row(reader);
    }

    internal void Count(int statements) => _database.CountStatements(statements);
}
