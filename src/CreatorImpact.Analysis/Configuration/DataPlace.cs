namespace CreatorImpact.Analysis.Configuration;

/// <summary>Where a host keeps what belongs to its user: one rule for the app and the command line, so that both find the same database.</summary>
public static class DataPlace
{
    /// <summary>Folder of the files of documents in a data folder.</summary>
    public const string Documents = "documents";

    /// <summary>Folder of files that were sent and not yet imported.</summary>
    public const string Uploads = "uploads";

    /// <summary>Folder of files that are kept so that their columns can be named.</summary>
    public const string Kept = "kept";

    /// <summary>Folder of backups.</summary>
    public const string Backups = "backups";

    private const string Default = "data/local";
    private const string SolutionFile = "CreatorImpact.sln";

    /// <summary>Absolute path of the data folder.</summary>
    /// <param name="setting">Setting <c>CreatorImpact:DataFolder</c> as written; empty takes <c>data/local</c>. A relative path counts from the base folder.</param>
    /// <param name="programFolder">Folder of the running program.</param>
    public static string Resolve(string setting, string programFolder)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Path.GetFullPath(setting.Length == 0 ? Default : setting, BaseFolder(programFolder));
    }

    /// <summary>Deletes every file of a folder of the data folder; the folder stays.</summary>
    /// <exception cref="IOException">One of them cannot be deleted.</exception>
    public static void Clear(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
    }

    // Run from the sources, the program lies deep under bin/, which a clean build empties: the repository is the stable place.
    private static string BaseFolder(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
                return folder.FullName;
        }

        return programFolder;
    }
}
