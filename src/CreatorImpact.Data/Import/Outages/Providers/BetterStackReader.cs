using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Better Stack's index.json (JSON:API). A resolved report mostly has no end: its last update stands in.</summary>
internal sealed class BetterStackReader : OutageSourceReader
{
    public override string Title => "Better Stack status page (index.json)";

    public override string Signature => "a JSON object with data.type status_page and included reports";

    protected override string Format => "betterstack.index";

    protected override bool Fits(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Object } root && root.Field("data") is { ValueKind: JsonValueKind.Object } data && data.Text("type") == "status_page";

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var root = sheet.Part.Json!.Value;
        var page = root.Field("data")!.Value;
        var included = root.Items("included").Where(item => item.Field("attributes") is not null && item.Text("id") is not null).ToLookup(item => (item.Text("type"), item.Text("id")!));
        foreach (var report in root.Items("included").Where(item => item.Text("type") == "status_report"))
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            var facts = report.Field("attributes") ?? default;
            if (sheet.Need(facts, "starts_at") is not { } start) continue;

            var updates = UpdatesOf(report, included);
            var planned = facts.Text("report_type") == "maintenance";
            var isOver = facts.Text("aggregate_state") is "resolved" or "completed";
            var end = facts.Time("ends_at");
            if (end is null && isOver && updates.Count > 0)
            {
                end = updates[^1].At;
                sheet.Warn("end_from_last_update", "a resolved report has no end; its last update stands in. Check it for reports that matter.");
            }

            sheet.Add(
                new OutageRecord
                {
                    Id = report.Text("id") ?? string.Empty,
                    SourceFormat = Format,
                    SourceScope = page.Text("id"),
                    Platform = page.Field("attributes")?.Text("company_name") ?? sheet.Options.Platform,
                    Title = facts.Text("title") ?? "Incident",
                    Components = [.. facts.Texts("affected_resources", "status_page_resource_id").Select(id => included[("status_page_resource", id)].Select(item => item.Field("attributes")!.Value.Text("public_name")).FirstOrDefault() ?? id)],
                    Start = start,
                    EndExclusive = end,
                    Planned = planned,
                    Severity = SeverityOf(report, facts, included),
                    AcknowledgedAt = updates.Count == 0 ? null : updates[0].At,
                    Updates = updates,
                },
                report.GetRawText(),
                isOver);
        }

        return null;
    }

    private static IEnumerable<JsonElement> LinkedUpdates(JsonElement report, ILookup<(string?, string), JsonElement> included) =>
        (report.Field("relationships")?.Field("status_updates") ?? default).Items("data").Select(link => link.Text("id")).OfType<string>()
            .SelectMany(id => included[("status_update", id)]).Select(update => update.Field("attributes")!.Value);

    private static List<OutageUpdate> UpdatesOf(JsonElement report, ILookup<(string?, string), JsonElement> included) =>
        [.. LinkedUpdates(report, included).Where(update => update.Time("published_at") is not null).Select(update => new OutageUpdate(update.Time("published_at")!.Value, null, update.Text("message") ?? string.Empty)).OrderBy(update => update.At)];

    private static string SeverityOf(JsonElement report, JsonElement facts, ILookup<(string?, string), JsonElement> included)
    {
        var states = LinkedUpdates(report, included).Append(facts).SelectMany(each => each.Texts("affected_resources", "status")).ToHashSet(StringComparer.Ordinal);
        return states.Contains("downtime") ? "critical" : states.Contains("degraded") ? "minor" : "unknown";
    }
}
