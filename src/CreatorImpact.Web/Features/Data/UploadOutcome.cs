using System.Text.Json.Serialization;

namespace CreatorImpact.Web.Features.Data;

/// <summary>What became of an uploaded file, in words and counts for the person who sent it.</summary>
/// <param name="State">Whether anything was stored.</param>
/// <param name="RecognisedAs">What kind of file it is, in words; null when it was not recognised.</param>
/// <param name="Rows">Rows read and accepted.</param>
/// <param name="RejectedRows">Rows refused; the import's page names each with its reason.</param>
/// <param name="Message">One sentence: what happened, or why not and what to do.</param>
/// <param name="ImportId">The import, when one was recorded.</param>
public sealed record UploadOutcome(UploadState State, string? RecognisedAs, long Rows, long RejectedRows, string Message, long? ImportId);

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
}
