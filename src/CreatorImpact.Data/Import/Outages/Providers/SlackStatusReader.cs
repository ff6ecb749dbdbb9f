using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Slack's status API, history and current. There is no end: the last change of a resolved item is the best known one.</summary>
internal sealed class SlackStatusReader : OutageSourceReader
{
    private static readonly HashSet<string> Over = ["resolved", "completed"];

    public override string Title => "Slack status (history or current)";

    public override string Signature => "a JSON list whose items have date_created and services, or an object with active_incidents";

    protected override string Format => "slack.history";

    protected override bool Fits(SourcePart part) => part.Json switch
    {
        { ValueKind: JsonValueKind.Object } root => root.TryGetProperty("active_incidents", out _),
        { ValueKind: JsonValueKind.Array } => part.Json.Records().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Field("date_created") is not null && first.TryGetProperty("services", out _),
        _ => false,
    };

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var root = sheet.Part.Json!.Value;
        foreach (var item in root.ValueKind == JsonValueKind.Object ? root.Items("active_incidents") : root.EnumerateArray())
        {
            token.ThrowIfCancellationRequested();
            if (item.ValueKind != JsonValueKind.Object) continue;
            sheet.Read++;
            var status = item.Text("status");
            if (status == "cancelled" || sheet.Need(item, "date_created") is not { } start) continue;

            var notes = item.Updates("notes", "date_created", null, "body");
            var isOver = status is not null && Over.Contains(status);
            var end = isOver ? item.Time("date_updated") : null;
            if (end is not null) sheet.Warn("end_is_last_change", "Slack states no end; the last change of a resolved item stands in. Check it for incidents that matter.");
            var planned = status is "scheduled" or "completed" || item.Text("type") == "maintenance";
            var id = item.Text("id");
            sheet.Add(
                new OutageRecord
                {
                    Id = id ?? string.Empty,
                    SourceFormat = Format,
                    Platform = "Slack",
                    Title = item.Text("title") ?? "Slack incident",
                    Components = item.Texts("services"),
                    Start = start,
                    EndExclusive = end,
                    Planned = planned,
                    Severity = item.Text("type") switch { "outage" => "critical", "incident" => "minor", "notice" => "none", _ => "unknown" },
                    AcknowledgedAt = notes.Count == 0 ? null : notes[0].At,
                    Updates = [.. notes.Select(note => note with { Text = PlainText.OfHtml(note.Text) })],
                    Url = item.Text("url"),
                },
                item.GetRawText(),
                isOver);
        }

        return null;
    }
}
