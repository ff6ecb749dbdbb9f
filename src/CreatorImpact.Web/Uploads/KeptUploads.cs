using System.Collections.Concurrent;
using System.Globalization;
using CreatorImpact.Web.Hosting;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// Keeps uploaded files: those of imports under way until they end, others for a while, so that somebody can say what their columns mean
/// without sending them again. They lie under their workspace and hash, never under a name of the sender.
/// </summary>
public sealed class KeptUploads(DataFolder folder, IClock clock)
{
    /// <summary>How long a file is kept.</summary>
    public static readonly Duration Days = Duration.FromDays(7);

    /// <summary>Bytes kept of all files together; the oldest go first.</summary>
    public const long MostBytes = 1L << 30;

    private const int HashCharacters = 64;

    private readonly ConcurrentDictionary<string, byte> _held = new(StringComparer.Ordinal);

    /// <summary>Keeps a staged file and holds it until <see cref="Release"/>; its own path is gone then.</summary>
    /// <param name="workspaceId">Workspace it was sent to.</param>
    /// <param name="path">Where the file lies now.</param>
    /// <param name="sha256">Hash of its bytes, 64 lower-case hexadecimal digits.</param>
    public void Keep(long workspaceId, string path, string sha256)
    {
        Hold(workspaceId, sha256);
        File.Move(path, PathOf(workspaceId, sha256), overwrite: true);
        Clear();
    }

    /// <summary>Sees to it that a file stays, however old it is: an import needs it.</summary>
    public void Hold(long workspaceId, string sha256) => _held[PathOf(workspaceId, sha256)] = 0;

    /// <summary>No import needs the file any more.</summary>
    public void Release(long workspaceId, string sha256) => _held.TryRemove(PathOf(workspaceId, sha256), out _);

    /// <summary>Path of a kept file; null when it is not kept (any more).</summary>
    /// <param name="workspaceId">Workspace it was sent to.</param>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public string? Find(long workspaceId, string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length != HashCharacters || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        return PathOf(workspaceId, sha256) is var path && File.Exists(path) ? path : null;
    }

    /// <summary>Deletes every kept file; no import must be under way.</summary>
    public void RemoveAll()
    {
        _held.Clear();
        foreach (var file in Directory.EnumerateFiles(folder.Kept, "*.kept"))
            File.Delete(file);
    }

    private string PathOf(long workspaceId, string sha256) =>
        Path.Combine(folder.Kept, string.Create(CultureInfo.InvariantCulture, $"{workspaceId}-{sha256}.kept"));

    private void Clear()
    {
        var oldest = clock.GetCurrentInstant() - Days;
        var left = MostBytes;
        foreach (var file in new DirectoryInfo(folder.Kept).EnumerateFiles("*.kept").OrderByDescending(file => file.LastWriteTimeUtc))
        {
            if (_held.ContainsKey(file.FullName)) continue;

            left -= file.Length;
            if (left < 0 || Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < oldest) file.Delete();
        }
    }
}
