using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>The document of an outage reading.</summary>
internal static class OutageDocument
{
    public static JsonObject Create(OutageReading reading, ReadOptions options)
    {
        var outages = reading.Outages;
        var closed = outages.Where(outage => !outage.Planned && outage.EndExclusive is not null).Sum(outage => (outage.EndExclusive!.Value - outage.Start).TotalMinutes);
        return new JsonObject
        {
            ["format"] = reading.Format,
            ["reference_time"] = Text(options.ReferenceTime),
            ["rows_read"] = reading.RowsRead,
            ["count"] = outages.Count,
            ["ongoing"] = outages.Count(outage => outage is { EndExclusive: null, EndKnown: true }),
            ["planned"] = outages.Count(outage => outage.Planned),
            ["closed_unplanned_minutes"] = Math.Round(closed, 2, MidpointRounding.AwayFromZero),
            ["end_unknown"] = outages.Count(outage => !outage.EndKnown),
            ["outages"] = new JsonArray([.. outages.Select(Outage)]),
        };
    }

    private static JsonObject Outage(OutageRecord outage) => new()
    {
        ["id"] = outage.Id,
        ["title"] = outage.Title,
        ["platform"] = outage.Platform,
        ["components"] = new JsonArray([.. outage.Components.Select(name => JsonValue.Create(name))]),
        ["regions"] = new JsonArray([.. outage.Regions.Select(name => JsonValue.Create(name))]),
        ["start"] = Text(outage.Start),
        ["end"] = Text(outage.EndExclusive),
        ["end_known"] = outage.EndKnown,
        ["severity"] = outage.Severity,
        ["planned"] = outage.Planned,
        ["cause"] = outage.Cause,
        ["affected_share"] = outage.AffectedShare,
        ["acknowledged_at"] = Text(outage.AcknowledgedAt),
        ["updates"] = outage.Updates.Count,
        ["url"] = outage.Url,
        ["duration_minutes"] = Minutes(outage.EndExclusive - outage.Start),
        ["response_minutes"] = Minutes(outage.AcknowledgedAt - outage.Start),
        ["peak_component_status"] = outage.PeakComponentStatus,
    };

    private static string? Text(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static double? Minutes(Duration? duration) => duration is { } known ? Math.Round(known.TotalMinutes, 2, MidpointRounding.AwayFromZero) : null;
}
