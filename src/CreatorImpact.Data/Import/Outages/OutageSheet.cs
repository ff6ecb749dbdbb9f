using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Gathers the outages of one part of a file, and the records that are none.</summary>
internal sealed class OutageSheet(SourcePart part, ReadOptions options, string format, string? family, ImportIssues issues, List<OutageRecord> outages)
{
    private const int ShownCharacters = 1_000;

    /// <summary>Entry, file or feed read.</summary>
    public SourcePart Part => part;

    /// <summary>What the user said.</summary>
    public ReadOptions Options => options;

    /// <summary>Records met so far.</summary>
    public int Read { get; set; }

    /// <summary>Adds a warning once.</summary>
    public void Warn(string code, string text) => issues.Warn(code, $"{part.Where}: {text}");

    /// <summary>Adds an outage, or rejects it when its times cannot be. What all sources mean alike is filled in here.</summary>
    /// <param name="outage">The outage. Without an id it gets the record's number; planned work is maintenance and is not acknowledged.</param>
    /// <param name="raw">The record as written.</param>
    /// <param name="isOver">True when the source says it is over: without an end the user is asked for one.</param>
    public void Add(OutageRecord outage, string raw, bool isOver = false)
    {
        if (OutageTimes.Fault(outage.Start, outage.EndExclusive) is { } fault)
        {
            Reject(raw, fault.Column, fault.Found, fault.Expected);
            return;
        }

        var settled = outage with { SourceFormat = format, SourceFamily = family };
        if (settled.Id.Length == 0) settled = settled with { Id = Read.ToString(CultureInfo.InvariantCulture), IdIsRowNumber = true };
        if (settled.Planned) settled = settled with { Severity = "maintenance", Cause = "maintenance", AcknowledgedAt = null };
        if (isOver && settled.EndExclusive is null)
        {
            settled = settled with { EndKnown = false };
            Warn("end_unknown", $"\"{settled.Title}\" is over, but the source does not say since when. Enter the end by hand.");
        }

        outages.Add(settled);
    }

    /// <summary>Lists a record that is no outage.</summary>
    public void Reject(string raw, string field, string found, string expected) =>
        issues.Reject(new RejectedRow(part.Entry, raw.Length is > 0 and < ShownCharacters ? part.LineOf(raw) : 0, field, CellText.Shown(found), expected, "Correct the entry, or enter this outage by hand.", raw.Length <= ShownCharacters ? raw : raw[..ShownCharacters]));

    /// <summary>The time of a field; lists the record when it is missing or no time.</summary>
    public NodaTime.Instant? Need(JsonElement record, string field, string? orField = null)
    {
        var text = record.Text(field) ?? (orField is null ? null : record.Text(orField));
        var at = OutageMoment.Parse(text, options.TimeZone);
        if (at is null) Reject(record.GetRawText(), field, text ?? "nothing", "a time such as 2026-11-20T15:48:00Z");
        return at;
    }
}
