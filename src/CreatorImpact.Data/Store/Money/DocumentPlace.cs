using System.Globalization;
using System.Security.Cryptography;

namespace CreatorImpact.Data.Store.Money;

/// <summary>
/// Where files of documents lie: <c>WORKSPACE/HASH</c> under one folder, never under a name of the sender, readable by the program's user alone.
/// </summary>
public sealed class DocumentPlace
{
    /// <param name="root">Absolute path of the folder; made when the first file comes.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    public DocumentPlace(string root)
    {
        if (!Path.IsPathFullyQualified(root)) throw new ArgumentException($"Documents need an absolute path, found '{root}'.", nameof(root));
        Root = root;
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>Path of a file, whether it is there or not.</summary>
    /// <exception cref="ArgumentException"><paramref name="sha256"/> is no hash.</exception>
    public string PathOf(long workspaceId, string sha256)
    {
        // A hash that came with a file must not lead out of the folder.
        if (!EvidenceDocument.IsHash(sha256)) throw new ArgumentException($"Found '{sha256}', expected 64 lower-case hexadecimal digits.", nameof(sha256));
        return Path.Combine(FolderOf(workspaceId), sha256);
    }

    /// <summary>Path of a file; null when it is not there.</summary>
    public string? Find(long workspaceId, string sha256) => EvidenceDocument.IsHash(sha256) && PathOf(workspaceId, sha256) is var path && File.Exists(path) ? path : null;

    /// <summary>Makes the folder of a workspace.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public void CreateFolder(long workspaceId)
    {
        CreatePrivate(Root);
        CreatePrivate(FolderOf(workspaceId));
    }

    /// <summary>Deletes every file of a workspace.</summary>
    /// <exception cref="IOException">One of them cannot be deleted.</exception>
    public void RemoveWorkspace(long workspaceId)
    {
        if (Directory.Exists(FolderOf(workspaceId))) Directory.Delete(FolderOf(workspaceId), recursive: true);
    }

    /// <summary>Deletes the files of every workspace.</summary>
    /// <exception cref="IOException">One of them cannot be deleted.</exception>
    public void RemoveAll()
    {
        if (!Directory.Exists(Root)) return;
        foreach (var folder in Directory.EnumerateDirectories(Root)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Copies bytes and gives their SHA-256 as 64 lower-case hexadecimal digits.</summary>
    internal static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        for (int read; (read = await from.ReadAsync(buffer, token).ConfigureAwait(false)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), token).ConfigureAwait(false);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string FolderOf(long workspaceId) => Path.Combine(Root, workspaceId.ToString(CultureInfo.InvariantCulture));

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
