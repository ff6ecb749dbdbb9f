using System.Text.Json.Nodes;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Import;

/// <summary>The JSON document of a reading, in snake case: what was found, in figures that can be checked against the source.</summary>
public static class InspectDocument
{
    /// <summary>Makes the document: <c>tables</c> for engagement, <c>outages</c> for outages, <c>refused</c> for a file that was not read.</summary>
    public static JsonObject Create(SourceFile file, FileReading reading, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);

        var document = reading switch
        {
            EngagementReading engagement => EngagementDocument.Create(engagement, options),
            OutageReading outages => OutageDocument.Create(outages, options),
            RosterReading roster => RosterDocument.Create(roster),
            ScheduleReading schedule => RosterDocument.Create(schedule),
            RefusedReading refused => new JsonObject { ["refused"] = new JsonObject { ["code"] = refused.Code, ["reason"] = refused.Reason } },
            _ => throw new ArgumentException($"Readings of type {reading?.GetType().Name ?? "null"} have no document.", nameof(reading)),
        };
        document.Insert(0, "file", file.Name);
        if (reading.Encoding is { } encoding) document["encoding"] = encoding.ToLowerInvariant();
        document["warnings"] = new JsonArray([.. reading.Warnings.Select(warning => warning.Code).Distinct(StringComparer.Ordinal).Select(code => JsonValue.Create(code))]);
        document["warning_texts"] = new JsonArray([.. reading.Warnings.Select(warning => JsonValue.Create(warning.Text))]);
        document["rejected"] = new JsonArray([.. reading.RejectedRows.Select(Rejected)]);
        return document;
    }

    private static JsonObject Rejected(RejectedRow row) => new()
    {
        ["entry"] = row.Entry,
        ["line"] = row.LineNumber,
        ["column"] = row.Column,
        ["found"] = row.Found,
        ["expected"] = row.Expected,
        ["fix"] = row.Fix,
        ["text"] = row.Text,
    };
}
