using System.Globalization;
using CreatorImpact.Web.Hosting;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// Keeps uploaded files for a while, so that somebody can say what their columns mean without sending them again. They lie under their
/// workspace and hash, never under a name of the sender.
/// </summary>
public sealed class KeptUploads(DataFolder folder, IClock clock)
{
    /// <summary>How long a file is kept.</summary>
    public static readonly Duration Days = Duration.FromDays(7);

    /// <summary>Bytes kept of all files together; the oldest go first.</summary>
    public const long MostBytes = 1L << 30;

    private const int HashCharacters = 64;

    /// <summary>Keeps a staged file; its own path is gone then.</summary>
    /// <param name="workspaceId">Workspace it was sent to.</param>
    /// <param name="file">The file.</param>
    public void Keep(long workspaceId, StagedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File.Move(file.Path, PathOf(workspaceId, file.Sha256), overwrite: true);
        Clear();
    }

    /// <summary>Path of a kept file; null when it is not kept (any more).</summary>
    /// <param name="workspaceId">Workspace it was sent to.</param>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public string? Find(long workspaceId, string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length != HashCharacters || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        return PathOf(workspaceId, sha256) is var path && File.Exists(path) ? path : null;
    }

    private string PathOf(long workspaceId, string sha256) =>
        Path.Combine(folder.Kept, string.Create(CultureInfo.InvariantCulture, $"{workspaceId}-{sha256}.kept"));

    private void Clear()
    {
        var oldest = clock.GetCurrentInstant() - Days;
        var left = MostBytes;
        foreach (var file in new DirectoryInfo(folder.Kept).EnumerateFiles("*.kept").OrderByDescending(file => file.LastWriteTimeUtc))
        {
            left -= file.Length;
            if (left < 0 || Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < oldest) file.Delete();
        }
    }
}
