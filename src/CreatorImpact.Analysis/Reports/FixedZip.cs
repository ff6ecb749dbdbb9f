using System.IO.Compression;
using NodaTime;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Zip files whose bytes depend on their contents alone.</summary>
internal static class FixedZip
{
    /// <summary>The same entries in ordinal order of their names, all stamped with one time.</summary>
    /// <param name="zip">A zip file.</param>
    /// <param name="asOf">Time of every entry, to the two seconds a zip holds.</param>
    public static byte[] Write(byte[] zip, Instant asOf)
    {
        using var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return Write([.. source.Entries.Select(entry => (entry.FullName, Bytes(entry)))], asOf);
    }

    /// <summary>A zip of files.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Bytes)> files, Instant asOf)
    {
        var stamp = ZipTime.Of(asOf);
        using var memory = new MemoryStream();
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = stamp;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
