namespace CreatorImpact.Cli;

/// <summary>Paths as they are typed.</summary>
internal static class CliPath
{
    /// <summary>The absolute path.</summary>
    /// <param name="option">What it was given for, as the user types it.</param>
    /// <param name="path">As typed.</param>
    /// <exception cref="CliRefusal">There is nothing in it, as with a variable of the shell that is not set, or it is no path.</exception>
    public static string Full(string option, string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw CliRefusal.Usage($"{option}: found nothing, expected a path.");
        if (path.Contains('\0', StringComparison.Ordinal)) throw CliRefusal.Usage($"{option}: expected a path without a null character.");
        return Path.GetFullPath(path);
    }
}
