using NodaTime;

namespace CreatorImpact.Data.Import;

/// <summary>A file as it came: its name says as much as its bytes (tab, range and handle stand in export names only).</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="FolderName">Name of the folder it lay in, when known; an unzipped export keeps its name there.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="ModifiedAt">Time stamp of the file, when known.</param>
/// <param name="OpenRead">Opens a new seekable stream from the start; the caller disposes it.</param>
public sealed record SourceFile(string Name, string? FolderName, long Length, Instant? ModifiedAt, Func<Stream> OpenRead)
{
    /// <summary>A file on disk.</summary>
    public static SourceFile FromPath(string path)
    {
        var info = new FileInfo(path);
        return new SourceFile(
            info.Name,
            info.Directory?.Name,
            info.Length,
            Instant.FromDateTimeUtc(info.LastWriteTimeUtc),
            () => new FileStream(info.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
    }

    /// <summary>A file in memory.</summary>
    public static SourceFile FromBytes(string name, byte[] content, string? folderName = null) =>
        new(name, folderName, content.LongLength, null, () => new MemoryStream(content, writable: false));
}
