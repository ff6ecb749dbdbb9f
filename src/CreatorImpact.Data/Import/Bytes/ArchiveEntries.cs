using System.IO.Compression;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>Unpacks a zip into memory within <see cref="ImportLimits"/>; nothing is ever written under a name the archive chose.</summary>
internal static class ArchiveEntries
{
    private const string WorkbookEntry = "xl/workbook.xml";

    /// <summary>The readable entries, or a refusal.</summary>
    public static IReadOnlyList<SourcePart> Unpack(string fileName, byte[] bytes, ImportLimits limits, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            refusal = CheckDirectory(fileName, archive, limits);
            if (refusal is null && archive.GetEntry(WorkbookEntry) is not null) return WorkbookSheets.Read(fileName, null, bytes, limits, out refusal, token);
            return refusal is null ? ReadEntries(fileName, archive, limits, bytes.LongLength, out refusal, token) : [];
        }
        catch (InvalidDataException exception)
        {
            refusal = Refusal.Of("broken_archive", $"{fileName}: the archive cannot be opened ({exception.Message}). Expected a complete zip file; download the export again.");
            return [];
        }
    }

    private static RefusedReading? CheckDirectory(string fileName, ZipArchive archive, ImportLimits limits)
    {
        if (archive.Entries.Count > limits.ArchiveEntries)
            return Refusal.Of("archive_too_large", Invariant($"{fileName}: {archive.Entries.Count} entries; at most {limits.ArchiveEntries} are read. Import the export files themselves."));

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.FullName))
                return Refusal.Of("broken_archive", $"{fileName}: the entry \"{entry.FullName}\" occurs twice, and nothing says which one counts. Download the export again.");
            if (IsUnsafe(entry.FullName))
                return Refusal.Of("unsafe_archive", $"{fileName}: the entry name \"{entry.FullName}\" leaves the archive. No platform exports such a file; it was not read.");
            if (entry.Length > limits.UnpackedFrom(entry.CompressedLength))
                return TooLarge(fileName, limits);
        }

        return null;
    }

    private static List<SourcePart> ReadEntries(string fileName, ZipArchive archive, ImportLimits limits, long packedBytes, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        var parts = new List<SourcePart>();
        // Entries may share their packed bytes: what comes out is held against the file as a whole, too.
        var left = limits.UnpackedFrom(packedBytes);
        foreach (var entry in archive.Entries)
        {
            token.ThrowIfCancellationRequested();
            if (entry.Name.Length == 0 || IsLitter(entry)) continue;

            var content = Inflate(entry, Math.Min(left, limits.UnpackedFrom(entry.CompressedLength)));
            if (content is null)
            {
                refusal = TooLarge(fileName, limits);
                return [];
            }

            if (content.Length == 0) continue;
            left -= content.Length;
            var kind = PartSniffer.IsArchive(content) ? NestedKind(content) : null;
            if (kind is null && PartSniffer.IsArchive(content))
            {
                refusal = Refusal.Of("nested_archive", $"{fileName}: the entry \"{entry.FullName}\" is an archive itself. Unpack it and import the inner files.");
                return [];
            }

            if (kind == PartKind.Workbook) parts.AddRange(WorkbookSheets.Read(entry.Name, entry.FullName, content, limits, out refusal, token));
            else parts.Add(new SourcePart(entry.Name, entry.FullName, content, kind));
            if (refusal is not null) return [];
        }

        return parts;
    }

    private static RefusedReading TooLarge(string fileName, ImportLimits limits) => Refusal.Of(
        "archive_too_large", Invariant($"{fileName}: grows to more than {limits.UnpackedMegabytes} MB or {limits.UnpackRatio} times its size when unpacked. Unpack it yourself if you trust it, and import the files inside."));

    private static byte[]? Inflate(ZipArchiveEntry entry, long allowed)
    {
        // The directory's length is a claim; what comes out is counted.
        using var packed = entry.Open();
        using var inflated = new MemoryStream((int)Math.Min(Math.Max(0, entry.Length), 1 << 20));
        var buffer = new byte[81_920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            if (inflated.Length + read > allowed) return null;
            inflated.Write(buffer, 0, read);
        }

        return inflated.ToArray();
    }

    private static PartKind? NestedKind(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        return archive.GetEntry(WorkbookEntry) is null ? null : PartKind.Workbook;
    }

    private static bool IsUnsafe(string name) =>
        name.Contains('\0', StringComparison.Ordinal) || name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static bool IsLitter(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith('.');
}
