using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Tables;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads one incident or maintenance of a status page.</summary>
internal sealed class StatuspageIncident(SourcePart part, JsonElement page, ReadOptions options, string format, ImportIssues issues)
{
    private static readonly HashSet<string> Over = ["resolved", "postmortem", "completed"];

    private static readonly HashSet<string> Severities = ["none", "minor", "major", "critical", "maintenance"];

    private static readonly string[] States = ["operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage"];

    /// <summary>The outage; null when it was rejected.</summary>
    public OutageRecord? TryRead(JsonElement item, string list, int number)
    {
        var given = item.Text("id");
        var id = given ?? number.ToString(CultureInfo.InvariantCulture);
        var planned = list == "scheduled_maintenances" || item.Text("impact") == "maintenance" || item.Field("scheduled_for") is not null;
        var updates = Updates(item);
        var over = Over.Contains(item.Text("status") ?? string.Empty);
        var (start, end) = planned ? PlannedWindow(item, updates, over) : (item.Time("started_at") ?? item.Time("created_at") ?? (updates.Count > 0 ? updates[0].At : null), item.Time("resolved_at"));
        if (start is not { } begin) return Reject(item, list, id, "started_at", "a time such as 2026-11-20T15:48:00Z in started_at or created_at");
        if (end <= begin) return Reject(item, list, id, planned && item.Text("resolved_at") is null ? "scheduled_until" : "resolved_at", "an end after the start");

        if (over && end is null)
            issues.Warn("end_unknown", $"{part.Name}: \"{item.Text("name")}\" is over, but the page does not say since when. Enter the end by hand; the time of the last edit is no end.");

        var components = Components(item);
        return new OutageRecord
        {
            Id = id,
            IdIsRowNumber = given is null,
            SourceFormat = format,
            SourceFamily = StatuspageReader.Family,
            SourceScope = page.Text("id") ?? page.Text("name"),
            Platform = page.Text("name") ?? options.Platform,
            Title = item.Text("name") ?? given ?? $"{page.Text("name") ?? options.Platform ?? "Incident"} {id}",
            Components = components.Names,
            Start = begin,
            EndExclusive = end,
            EndKnown = end is not null || !over,
            Planned = planned,
            Severity = planned ? "maintenance" : item.Text("impact") is { } impact && Severities.Contains(impact) ? impact : "unknown",
            Cause = planned ? "maintenance" : "unknown",
            Url = item.Text("shortlink") ?? UrlOf(item),
            AcknowledgedAt = planned || updates.Count == 0 ? null : updates[0].At,
            Updates = updates,
            PeakComponentStatus = components.Peak,
        };
    }

    private static (Instant? Start, Instant? End) PlannedWindow(JsonElement item, List<OutageUpdate> updates, bool over)
    {
        var (start, end) = (item.Time("scheduled_for") ?? item.Time("started_at") ?? item.Time("created_at"), item.Time("scheduled_until"));
        if (!over) return (start, end);

        var begun = updates.Find(update => update.Status == "in_progress")?.At;
        return (begun ?? start, item.Time("resolved_at") ?? end);
    }

    private static List<OutageUpdate> Updates(JsonElement item)
    {
        var updates = new List<OutageUpdate>();
        foreach (var update in item.Items("incident_updates"))
            if ((update.Time("display_at") ?? update.Time("created_at")) is { } at)
                updates.Add(new OutageUpdate(at, update.Text("status"), update.Text("body") ?? string.Empty));

        // Pages list the newest first; equal times keep that order reversed.
        updates.Reverse();
        return [.. updates.OrderBy(update => update.At)];
    }

    private static (List<string> Names, string? Peak) Components(JsonElement item)
    {
        var names = new List<string>();
        var peak = -1;
        foreach (var component in item.Items("incident_updates").Reverse().SelectMany(update => update.Items("affected_components")))
        {
            // A component without code is a sentence: "No components were affected by this update."
            if (component.Text("name") is not { } name || component.Field("code") is null) continue;
            if (!names.Contains(name, StringComparer.Ordinal)) names.Add(name);
            peak = Math.Max(peak, Array.IndexOf(States, component.Text("new_status")));
        }

        foreach (var component in item.Items("components"))
            if (component.Text("name") is { } name && component.Field("group") is not { ValueKind: JsonValueKind.True } && !names.Contains(name, StringComparer.Ordinal))
                names.Add(name);

        return (names, peak > 0 ? States[peak] : null);
    }

    private string? UrlOf(JsonElement item) =>
        page.Text("url") is { } home && item.Text("id") is { } id && item.TryGetProperty("started_at", out _) ? $"{home.TrimEnd('/')}/incidents/{id}" : null;

    private OutageRecord? Reject(JsonElement item, string list, string id, string field, string expected)
    {
        var raw = item.GetRawText();
        issues.Reject(new RejectedRow(
            part.Entry ?? list, part.LineOf($"\"{id}\""), field, CellText.Shown(item.Text(field) ?? "nothing"), expected, "Correct the entry, or enter this outage by hand.", raw.Length <= 1_000 ? raw : raw[..1_000]));
        return null;
    }
}
