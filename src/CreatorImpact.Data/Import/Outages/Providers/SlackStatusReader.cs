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

            var notes = item.Items("notes").Where(note => note.Time("date_created") is not null).OrderBy(note => note.Time("date_created")).ToArray();
            var isOver = status is not null && Over.Contains(status);
            var end = isOver ? item.Time("date_updated") : null;
            if (end is not null) sheet.Warn("end_is_last_change", "Slack states no end; the last change of a resolved item stands in. Check it for incidents that matter.");
            var planned = status is "scheduled" or "completed" || item.Text("type") == "maintenance";
            var id = item.Text("id");
            sheet.Add(
                new OutageRecord
                {
                    Id = id ?? FormattableString.Invariant($"{sheet.Read}"),
                    IdIsRowNumber = id is null,
                    SourceFormat = Format,
                    Platform = "Slack",
                    Title = item.Text("title") ?? "Slack incident",
                    Components = item.Texts("services"),
                    Start = start,
                    EndExclusive = end,
                    EndKnown = end is not null || !isOver,
                    Planned = planned,
                    Severity = planned ? "maintenance" : item.Text("type") switch { "outage" => "critical", "incident" => "minor", "notice" => "none", _ => "unknown" },
                    Cause = planned ? "maintenance" : "unknown",
                    AcknowledgedAt = planned || notes.Length == 0 ? null : notes[0].Time("date_created"),
                    Updates = [.. notes.Select(note => new OutageUpdate(note.Time("date_created")!.Value, null, PlainText.OfHtml(note.Text("body"))))],
                    Url = item.Text("url"),
                },
                item.GetRawText());
        }

        return null;
    }
}
