namespace CreatorImpact.Data.Store;

/// <summary>Which database holds the data.</summary>
public enum DatabaseEngine
{
    /// <summary>One file beside the program: the default.</summary>
    Sqlite,

    /// <summary>A server, 15 or newer, for teams.</summary>
    PostgreSql,
}
