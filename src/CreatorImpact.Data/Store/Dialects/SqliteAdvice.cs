using Microsoft.Data.Sqlite;

namespace CreatorImpact.Data.Store.Dialects;

/// <summary>What to do about a failure of SQLite, by its result code.</summary>
internal static class SqliteAdvice
{
    /// <summary>The operation was broken off (SQLITE_INTERRUPT).</summary>
    public const int Interrupted = 9;

    /// <summary>A sentence for people.</summary>
    public static string Of(Exception exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => "Another program held the file for too long. Close it, or wait until it is done, and try again.",
        8 => "The file may not be written. Check its rights and those of its folder.",
        10 or 13 => "The disk may be full or failing. Free some space, check the disk, and try again.",
        11 or 26 => "The file is damaged. Stop the program and restore a backup.",
        14 => "The file cannot be opened. Check that it and its folder are there and may be read and written.",
        1 => "The file is not as this version made it; another program may have changed it. Start this program again, or restore a backup.",
        _ => "Try again; when it fails again, check the file's integrity.",
    };
}
