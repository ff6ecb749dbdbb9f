using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>A file that arrived completely and lies in the work folder under a name of ours.</summary>
/// <param name="DisplayName">The name the sender gave, without folders: text to show and to read hints from, never a path.</param>
/// <param name="Path">Where the bytes are.</param>
/// <param name="Length">Size in bytes, more than zero.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hexadecimal.</param>
/// <param name="Details">What the sender said beside the file.</param>
public sealed record StagedUpload(string DisplayName, string Path, long Length, string Sha256, UploadDetails Details);

/// <summary>What a file may not tell by itself; null leaves it to the file.</summary>
/// <param name="Platform">Platform the numbers come from.</param>
/// <param name="Account">Channel or handle.</param>
/// <param name="TimeZone">IANA zone of stamps without an offset, as typed.</param>
public sealed record UploadDetails(string? Platform, string? Account, string? TimeZone)
{
    /// <summary>When the sender's machine last wrote the file; null when it did not say.</summary>
    public Instant? ModifiedAt { get; init; }

    /// <summary>What is to become of the file once it was read.</summary>
    public ImportWish Wish { get; init; }

    public static UploadDetails None { get; } = new(null, null, null);
}
