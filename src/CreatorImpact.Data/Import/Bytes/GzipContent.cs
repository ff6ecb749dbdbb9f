using System.IO.Compression;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>Unpacks a file compressed alone, as bulk reports are delivered.</summary>
internal static class GzipContent
{
    /// <summary>True for the signature of gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>The name without the ending of the compression.</summary>
    public static string NameInside(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <summary>The content within <see cref="ImportLimits"/>, or a refusal and nothing.</summary>
    public static byte[] Inflate(string name, byte[] packed, ImportLimits limits, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        var allowed = limits.UnpackedFrom(packed.LongLength);
        try
        {
            using var source = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            using var inflated = new MemoryStream();
            var buffer = new byte[81_920];
            int read;
            while ((read = source.Read(buffer)) > 0)
            {
                token.ThrowIfCancellationRequested();
                if (inflated.Length + read > allowed)
                {
                    refusal = Refusal.Of("archive_too_large", Invariant($"{name}: grows beyond {allowed >> 20} MB when unpacked. Unpack it yourself if you trust it, and import the file inside."));
                    return [];
                }

                inflated.Write(buffer, 0, read);
            }

            if (inflated.Length == 0) refusal = Refusal.Of("empty_file", $"{name}: the compressed file is empty. Expected an export with at least a header line; download it again.");
            return inflated.ToArray();
        }
        catch (InvalidDataException exception)
        {
            refusal = Refusal.Of("broken_archive", $"{name}: the compressed file cannot be opened ({exception.Message}). Expected a complete gzip file; download the export again.");
            return [];
        }
    }
}
