namespace CreatorImpact.Analysis.Configuration;

/// <summary>Where a host keeps what belongs to its user: one rule for the app and the command line, so that both find the same database.</summary>
public static class DataPlace
{
    /// <summary>Folder of the files of documents in a data folder.</summary>
    public const string Documents = "documents";

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
