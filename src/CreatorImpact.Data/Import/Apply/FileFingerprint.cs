using System.Security.Cryptography;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>SHA-256 of a file's bytes: what makes two files the same.</summary>
public static class FileFingerprint
{
    private const int BufferBytes = 1 << 18;

    /// <summary>Reads the file once.</summary>
    /// <returns>64 lower-case hexadecimal digits and the number of bytes read.</returns>
    public static async Task<(string Sha256, long Length)> ReadAsync(SourceFile file, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stream = file.OpenRead();
        await using var _ = stream.ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        var length = 0L;
        while (await stream.ReadAsync(buffer, token).ConfigureAwait(false) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            length += count;
            progress?.Report(new ImportProgress(ImportStage.Hashing, length, file.Length));
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
