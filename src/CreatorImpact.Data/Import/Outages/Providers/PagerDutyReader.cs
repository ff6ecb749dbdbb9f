using System.Globalization;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>PagerDuty's incident list: what a team was called for, which need not be what an audience felt.</summary>
internal sealed class PagerDutyReader : OutageTableSource
{
    public override string Title => "PagerDuty incidents (CSV)";

    public override IEnumerable<string> Headers => ["id", "incident number", "description", "service name", "created on", "resolved on", "seconds to first ack", "seconds to resolve", "urgency"];

    protected override string Format => "pagerduty.csv";

    protected override IReadOnlyList<string> Needs { get; } = ["created on", "resolved on"];

    protected override void ReadRow(OutageSheet sheet, OutageRow row)
    {
        sheet.Warn("internal_incidents", "these are calls to a team, not public outages. Keep those an audience felt.");
        if (OutageMoment.Parse(row["created on"], sheet.Options.TimeZone) is not { } start)
        {
            sheet.Reject(row.Raw, "created_on", row["created on"] ?? "nothing", "a time with its offset, such as 2026-11-20T15:52:00-08:00");
            return;
        }

        var end = OutageMoment.Parse(row["resolved on"], sheet.Options.TimeZone) ?? (Seconds(row["seconds to resolve"]) is { } length ? start + length : (Instant?)null);
        var service = row["service name"];
        var id = row["id"] ?? row["incident number"];
        sheet.Add(
            new OutageRecord
            {
                Id = id ?? string.Empty,
                SourceFormat = Format,
                Platform = service ?? sheet.Options.Platform,
                Title = row["description"] ?? service ?? "Incident",
                Components = service is null ? [] : [service],
                Start = start,
                EndExclusive = end,
                Severity = row["urgency"]?.ToLowerInvariant() switch { "high" => "major", "low" => "minor", _ => "unknown" },
                AcknowledgedAt = Seconds(row["seconds to first ack"]) is { } answered ? start + answered : null,
            },
            row.Raw);
    }

    private static Duration? Seconds(string? text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e9 ? Duration.FromSeconds(seconds) : null;
}
