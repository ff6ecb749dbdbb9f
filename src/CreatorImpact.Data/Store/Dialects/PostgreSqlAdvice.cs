using Npgsql;

namespace CreatorImpact.Data.Store.Dialects;

/// <summary>What to do about a failure of PostgreSQL, by the class of its SQLSTATE.</summary>
internal static class PostgreSqlAdvice
{
    /// <summary>A sentence for people.</summary>
    public static string Of(Exception exception) => exception is not PostgresException { SqlState: var state }
        ? "The connection was lost or could not be made. Check that the server runs and can be reached, and try again."
        : state switch
        {
            "53100" => "The server's disk is full. Free some space there and try again.",
            "57014" or "55P03" or "40001" or "40P01" => "Another program held the data for too long. Wait until it is done and try again.",
            "42501" => "The user may not do this. Check its rights on the database.",
            "42P01" or "42703" => "The tables are not as this version made them; another program may have changed them. Start this program again, or restore a backup.",
            _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57", StringComparison.Ordinal) => "The server ended the connection. Check that it runs and try again.",
            _ when state.StartsWith("53", StringComparison.Ordinal) => "The server is short of connections or memory. Try again later, or raise its limits.",
            _ when state.StartsWith("28", StringComparison.Ordinal) => "The server refused the user. Check the name and the password in the settings.",
            _ => "Try again; when it fails again, look into the server's log.",
        };
}
