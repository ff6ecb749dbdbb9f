using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Configuration;

/// <summary>Section <c>CreatorImpact:Database</c> of appsettings.json.</summary>
public sealed class DatabaseSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "CreatorImpact:Database";

    /// <summary>Engine. The default is <see cref="DatabaseEngine.Sqlite"/>.</summary>
    public DatabaseEngine Engine { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>SQLite only: file, relative to the data folder. The default is <c>creatorimpact.db</c>.</summary>
    public string File { get; set; } = "creatorimpact.db";

    /// <summary>PostgreSQL only: connection string; better given by the environment than by the file.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The settings as the store takes them; creates the folder of a SQLite file.</summary>
    /// <exception cref="DatabaseOpenException">PostgreSQL is chosen without a connection string.</exception>
    public DatabaseOptions ToOptions(string dataFolder)
    {
        if (Engine == DatabaseEngine.PostgreSql)
        {
            return string.IsNullOrWhiteSpace(ConnectionString)
                ? throw new DatabaseOpenException($"{Section}: Engine is PostgreSql but ConnectionString is empty; set it, best as environment variable CreatorImpact__Database__ConnectionString.")
                : new DatabaseOptions(DatabaseEngine.PostgreSql, ConnectionString);
        }

        var path = Path.GetFullPath(File, dataFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return DatabaseOptions.ForFile(path);
    }
}
