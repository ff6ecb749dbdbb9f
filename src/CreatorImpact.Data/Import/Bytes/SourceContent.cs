using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>A file opened once: its readable parts, decoded on demand and shared by all readers that look at it.</summary>
internal sealed class SourceContent
{
    private SourceContent(SourceFile file, IReadOnlyList<SourcePart> parts, bool isArchive) =>
        (File, Parts, IsArchive) = (file, parts, isArchive);

    public SourceFile File { get; }

    /// <summary>In the archive's order; one part when the file is no archive.</summary>
    public IReadOnlyList<SourcePart> Parts { get; }

    public bool IsArchive { get; }

    /// <summary>Names that may tell what the parts do not: the archive's or file's own, then its folder's.</summary>
    public IEnumerable<string> Names => File.FolderName is { } folder ? [File.Name, folder] : [File.Name];

    /// <summary>The file name without its extension: the account of last resort.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(File.Name) is { Length: > 0 } stem ? stem : File.Name;

    /// <summary>One part as if it had come by itself.</summary>
    public SourceContent Alone(SourcePart part) => new(File, [part], IsArchive);

    /// <summary>Opens a file.</summary>
    /// <returns>Null together with a refusal when the file is empty, too large or an archive that must not be opened.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SourceContent? Open(SourceFile file, ImportLimits limits, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        if (file.Length > limits.FileBytes)
        {
            refusal = Refusal.Of("file_too_large", Invariant($"{file.Name}: {file.Length >> 20} MB; at most {limits.FileMegabytes} MB are read. Export a shorter range."));
            return null;
        }

        var bytes = ReadAll(file, token);
        if (bytes.Length == 0)
        {
            refusal = Refusal.Of("empty_file", $"{file.Name}: the file is empty. Expected an export with at least a header line; download it again.");
            return null;
        }

        var name = file.Name;
        if (GzipContent.IsGzip(bytes))
        {
            (name, bytes) = (GzipContent.NameInside(name), GzipContent.Inflate(name, bytes, limits, out refusal, token));
            if (refusal is not null) return null;
        }

        if (WorkbookSheets.IsBinaryWorkbook(bytes))
        {
            var sheets = WorkbookSheets.Read(name, null, bytes, limits, out refusal, token);
            return refusal is null ? new SourceContent(file, sheets, isArchive: false) : null;
        }

        if (!PartSniffer.IsArchive(bytes)) return new SourceContent(file, [new SourcePart(name, null, bytes)], isArchive: false);

        var parts = ArchiveEntries.Unpack(name, bytes, limits, out refusal, token);
        return refusal is null ? new SourceContent(file, parts, isArchive: parts.Count == 0 || parts.Any(part => part.Entry is not null)) : null;
    }

    /// <summary>A large text whose rows stay in the file; null when it is none, and is to be opened as a whole.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SourceContent? OpenLarge(SourceFile file, ImportLimits limits, CancellationToken token) =>
        file.Length <= limits.FileBytes && LargeText.Open(file, token) is { Kind: PartKind.Text } part ? new SourceContent(file, [part], isArchive: false) : null;

    private static byte[] ReadAll(SourceFile file, CancellationToken token)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[stream.Length];
        var at = 0;
        while (at < bytes.Length)
        {
            token.ThrowIfCancellationRequested();
            var read = stream.Read(bytes, at, Math.Min(1 << 20, bytes.Length - at));
            if (read == 0) throw new EndOfStreamException(Invariant($"{file.Name}: ended after {at} of {bytes.Length} bytes."));
            at += read;
        }

        return bytes;
    }
}
