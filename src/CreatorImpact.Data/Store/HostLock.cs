namespace CreatorImpact.Data.Store;

/// <summary>A lock file beside an SQLite database: its holder is the only web host. The system frees it when the process ends, however it ends.</summary>
internal static class HostLock
{
    /// <exception cref="DatabaseOpenException">Another host holds the lock, or the file cannot be made.</exception>
    public static FileStream Take(string databasePath)
    {
        var path = databasePath + ".host-lock";
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException exception)
        {
            throw new DatabaseOpenException($"{databasePath} is in use by another running CreatorImpact (lock file {path}). Expected one host a file. Stop the other one, or choose another database file in the settings.", exception);
        }
    }
}
