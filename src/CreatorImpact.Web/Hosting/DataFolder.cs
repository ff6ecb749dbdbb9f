using CreatorImpact.Analysis.Configuration;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Hosting;

/// <summary>Where the host keeps what belongs to its user. The folders exist once this object does.</summary>
public sealed class DataFolder
{
    /// <param name="root">Absolute path; created when absent.</param>
    public DataFolder(string root)
    {
        if (!Path.IsPathFullyQualified(root))
            throw new ArgumentException($"The data folder needs an absolute path, found '{root}'.", nameof(root));

        Root = Directory.CreateDirectory(root).FullName;
        Uploads = Directory.CreateDirectory(Path.Combine(Root, DataPlace.Uploads)).FullName;
        Kept = Directory.CreateDirectory(Path.Combine(Root, DataPlace.Kept)).FullName;
        Backups = CreatePrivate(Path.Combine(Root, DataPlace.Backups));
        Documents = CreatePrivate(Path.Combine(Root, DataPlace.Documents));
        Keys = CreatePrivate(Path.Combine(Root, "keys"));
    }

    /// <summary>Absolute path of the folder itself; the embedded database lies here.</summary>
    public string Root { get; }

    /// <summary>Uploaded files wait here, under names of our own, until they are imported.</summary>
    public string Uploads { get; }

    /// <summary>Uploaded files stay here for a week, so that their columns can be named without sending them again.</summary>
    public string Kept { get; }

    /// <summary>Backups written by the page; only the user of this account may read them.</summary>
    public string Backups { get; }

    /// <summary>Documents that support a claim, by workspace and hash; only the user of this account may read them.</summary>
    public string Documents { get; }

    /// <summary>Keys that sign cookies and form tokens; kept so that a restart invalidates neither.</summary>
    public string Keys { get; }

    /// <summary>Deletes uploads a killed host left behind. Only the host that holds the database may call it.</summary>
    public void ClearUploads()
    {
        foreach (var file in Directory.EnumerateFiles(Uploads, "*.upload"))
            File.Delete(file);
    }

    internal static DataFolder Create(IServiceProvider services) =>
        new(DataPlace.Resolve(services.GetRequiredService<IOptions<WebOptions>>().Value.DataFolder, AppContext.BaseDirectory));

    private static string CreatePrivate(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
