using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store;

/// <summary>Where the data is kept.</summary>
/// <param name="Engine">Kind of database.</param>
/// <param name="ConnectionString">In the words of Microsoft.Data.Sqlite or Npgsql. SQLite needs a file: a database in memory is refused.</param>
public sealed record DatabaseOptions(DatabaseEngine Engine, string ConnectionString)
{
    /// <summary>An SQLite database in <paramref name="path"/>, created when absent; its folder must exist.</summary>
    public static DatabaseOptions ForFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(DatabaseEngine.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path) }.ToString());
    }

    /// <summary>Names the engine only: a connection string may hold a password.</summary>
    public override string ToString() => Engine.ToString();
}
