using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Heroku's incidents. Its own "resolved" flag is not to be trusted; the state is.</summary>
internal sealed class HerokuIncidentReader : OutageSourceReader
{
    public override string Title => "Heroku incidents";

    public override string Signature => "a JSON list whose items have full_url and systems, or an object with incidents and scheduled of such items";

    protected override string Format => "heroku.incidents";

    protected override bool Fits(SourcePart part) => Items(part).FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Field("full_url") is not null && first.TryGetProperty("systems", out _);

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var item in Items(sheet.Part))
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            if (sheet.Need(item, "created_at") is not { } start) continue;

            var updates = item.Updates("updates", "created_at", "update_type", "contents");
            var isOver = item.Text("state") is "resolved" or "completed";
            var end = isOver ? updates.LastOrDefault(update => update.Status == "resolved")?.At ?? item.Time("resolved_at") : null;

            var planned = item.Text("state") is "scheduled" or "completed" || updates.Any(update => update.Status is "maintenance" or "scheduled");
            var id = item.Text("id");
            sheet.Add(
                new OutageRecord
                {
                    Id = id ?? string.Empty,
                    SourceFormat = Format,
                    Platform = "Heroku",
                    Title = item.Text("title") ?? "Heroku incident",
                    Components = item.Texts("systems", "name"),
                    Regions = item.Texts("tags"),
                    Start = start,
                    EndExclusive = end,
                    Planned = planned,
                    Severity = SeverityOf(item),
                    AcknowledgedAt = updates.Count == 0 ? null : updates[0].At,
                    Updates = updates,
                    Url = item.Text("full_url"),
                },
                item.GetRawText(),
                isOver);
        }

        return null;
    }

    private static IEnumerable<JsonElement> Items(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Object } root ? root.Items("incidents").Where(item => item.ValueKind == JsonValueKind.Object) : part.Json.Records();

    private static string SeverityOf(JsonElement item)
    {
        var colours = item.Items("systems").Select(system => system.Text("status")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return colours.Contains("red") ? "critical" : colours.Contains("yellow") ? "minor" : colours.Contains("green") ? "none" : "unknown";
    }
}
