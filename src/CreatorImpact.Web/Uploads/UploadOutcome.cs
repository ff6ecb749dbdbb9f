using System.Text.Json.Serialization;

namespace CreatorImpact.Web.Uploads;

/// <summary>What became of an uploaded file, in words and counts for the person who sent it.</summary>
/// <param name="State">Whether anything was stored.</param>
/// <param name="RecognisedAs">What kind of file it is, in words; null when it was not recognised.</param>
/// <param name="Rows">Rows read and accepted.</param>
/// <param name="RejectedRows">Rows refused; the import's page names each with its reason.</param>
/// <param name="Message">One sentence: what happened, or why not and what to do.</param>
/// <param name="ImportId">The import, when one was recorded.</param>
public sealed record UploadOutcome(UploadState State, string? RecognisedAs, long Rows, long RejectedRows, string Message, long? ImportId)
{
    /// <summary>Code of a refusal for want of a time zone; the page asks for one beside the field.</summary>
    public const string TimeZoneNeeded = "time_zone_needed";

    /// <summary>Code of a refusal because the zone typed is in no list.</summary>
    public const string TimeZoneUnknown = "time_zone_unknown";

    /// <summary>Stable code of a refusal; null when the file was taken.</summary>
    public string? Code { get; init; }

    /// <summary>How far an import under way is; null when it is not under way.</summary>
    public UploadProgress? Progress { get; init; }

    /// <summary>What the reader wants people to know, in whole sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Address at which somebody can say what the columns mean; null when the file was taken or no import was recorded.</summary>
    public string? ColumnsHref => State == UploadState.Refused && ImportId is { } id ? FormattableString.Invariant($"data/columns?import={id}") : null;

    /// <summary>True when the same file would be taken with a time zone.</summary>
    public bool NeedsTimeZone => Code is TimeZoneNeeded or TimeZoneUnknown;

    /// <summary>A file that was not taken.</summary>
    public static UploadOutcome Refuse(string code, string message) => new(UploadState.Refused, null, 0, 0, message, null) { Code = code };
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is doing, in words.</param>
/// <param name="Share">Between 0 and 1; null when it is not counted.</param>
public sealed record UploadProgress(string Stage, double? Share);

/// <summary>Whether an upload changed what is stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UploadState>))]
public enum UploadState
{
    /// <summary>New data are stored.</summary>
    [JsonStringEnumMemberName("applied")]
    Applied,

    /// <summary>The same bytes were imported before.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>Nothing was stored; the message says why.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Read and compared; it waits for an answer.</summary>
    [JsonStringEnumMemberName("previewed")]
    Previewed,

    /// <summary>Under way; ask again.</summary>
    [JsonStringEnumMemberName("working")]
    Working,

    /// <summary>Cancelled; nothing was stored.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
