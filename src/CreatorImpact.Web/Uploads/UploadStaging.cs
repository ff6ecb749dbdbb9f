using System.Buffers;
using System.Security.Cryptography;
using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Uploads;

/// <summary>Writes an incoming file to the work folder, under a name of ours, and hashes it on the way.</summary>
public sealed class UploadStaging(DataFolder folder)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Copies until the end of the body.</summary>
    /// <param name="body">The incoming bytes.</param>
    /// <param name="maximumBytes">Upper bound of the size.</param>
    /// <returns>The file; null when it would exceed the bound, and then nothing is left on disk.</returns>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public async Task<StagedFile?> ReceiveAsync(Stream body, long maximumBytes, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(body);
        var path = Path.Combine(folder.Uploads, Guid.NewGuid().ToString("N") + ".upload");
        var completed = false;
        try
        {
            var file = await CopyAsync(body, path, maximumBytes, token);
            completed = file is not null;
            return file;
        }
        finally
        {
            if (!completed)
                File.Delete(path);
        }
    }

    private static async Task<StagedFile?> CopyAsync(Stream body, string path, long maximumBytes, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
            var length = 0L;
            int count;
            while ((count = await body.ReadAsync(buffer, token)) > 0)
            {
                length += count;
                if (length > maximumBytes)
                    return null;

                hash.AppendData(buffer, 0, count);
                await target.WriteAsync(buffer.AsMemory(0, count), token);
            }

            await target.FlushAsync(token);
            target.Flush(flushToDisk: true);
            return new StagedFile(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Bytes on disk; disposing removes them.</summary>
/// <param name="Path">Absolute path under the uploads folder.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Sha256">Hash, lower-case hexadecimal.</param>
public sealed record StagedFile(string Path, long Length, string Sha256) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
