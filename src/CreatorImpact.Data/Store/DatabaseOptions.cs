using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store;

/// <summary>Where the data is kept.</summary>
/// <param name="Engine">Kind of database.</param>
/// <param name="ConnectionString">In the words of Microsoft.Data.Sqlite or Npgsql. SQLite needs a file: a database in memory is refused.</param>
public sealed record DatabaseOptions(DatabaseEngine Engine, string ConnectionString)
{
    /// <summary>An SQLite database in <paramref name="path"/>, created when absent; its folder must exist.</summary>
    /// <exception cref="DatabaseOpenException">The path is empty or none.</exception>
    public static DatabaseOptions ForFile(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new DatabaseOpenException("No database file is named: the path is empty. Expected a file such as data/creatorimpact.db. Name one in the settings.");
        try
        {
            return new(DatabaseEngine.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path) }.ToString());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            throw new DatabaseOpenException($"\"{path.Replace('\0', '\u2400')}\" is no path of a database file: {exception.Message} Name another one in the settings.", exception);
        }
    }

    /// <summary>Names the engine only: a connection string may hold a password.</summary>
    public override string ToString() => Engine.ToString();
}
