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

            var updates = item.Items("updates").Where(update => update.Time("created_at") is not null).OrderBy(update => update.Time("created_at")).ToArray();
            var isOver = item.Text("state") is "resolved" or "completed";
            var end = isOver ? updates.LastOrDefault(update => update.Text("update_type") == "resolved") is { ValueKind: JsonValueKind.Object } last ? last.Time("created_at") : item.Time("resolved_at") : null;
            if (isOver && end is null) sheet.Warn("end_unknown", $"\"{item.Text("title")}\" is over, but no update says since when. Enter the end by hand.");

            var planned = item.Text("state") is "scheduled" or "completed" || updates.Any(update => update.Text("update_type") is "maintenance" or "scheduled");
            var id = item.Text("id");
            sheet.Add(
                new OutageRecord
                {
                    Id = id ?? FormattableString.Invariant($"{sheet.Read}"),
                    IdIsRowNumber = id is null,
                    SourceFormat = Format,
                    Platform = "Heroku",
                    Title = item.Text("title") ?? "Heroku incident",
                    Components = item.Texts("systems", "name"),
                    Regions = item.Texts("tags"),
                    Start = start,
                    EndExclusive = end,
                    EndKnown = end is not null || !isOver,
                    Planned = planned,
                    Severity = planned ? "maintenance" : SeverityOf(item),
                    Cause = planned ? "maintenance" : "unknown",
                    AcknowledgedAt = planned || updates.Length == 0 ? null : updates[0].Time("created_at"),
                    Updates = [.. updates.Select(update => new OutageUpdate(update.Time("created_at")!.Value, update.Text("update_type"), update.Text("contents") ?? string.Empty))],
                    Url = item.Text("full_url"),
                },
                item.GetRawText());
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
