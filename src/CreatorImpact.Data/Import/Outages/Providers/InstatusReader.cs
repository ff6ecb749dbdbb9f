using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Instatus summary: what is open and what is planned. Lists are absent when empty; durations are minutes as text.</summary>
internal sealed class InstatusReader : OutageSourceReader
{
    private static readonly HashSet<string> States = ["UP", "HASISSUES", "UNDERMAINTENANCE", "ALLUNDERMAINTENANCE", "SOMEUNDERMAINTENANCE", "MINOROUTAGE", "PARTIALOUTAGE", "MAJOROUTAGE", "DEGRADEDPERFORMANCE"];

    public override string Title => "Instatus summary (summary.json)";

    public override string Signature => "a JSON object with page.status UP, HASISSUES or UNDERMAINTENANCE";

    protected override string Format => "instatus.summary";

    protected override bool Fits(SourcePart part) =>
        part.Json is { ValueKind: JsonValueKind.Object } root && root.Field("page") is { ValueKind: JsonValueKind.Object } page && page.Text("status") is { } status && States.Contains(status.ToUpperInvariant());

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var root = sheet.Part.Json!.Value;
        var page = root.Field("page")!.Value;
        foreach (var item in root.Items("activeIncidents")) Read(sheet, page, item, planned: false);
        foreach (var item in root.Items("activeMaintenances")) Read(sheet, page, item, planned: true);
        return null;
    }

    private void Read(OutageSheet sheet, JsonElement page, JsonElement item, bool planned)
    {
        sheet.Read++;
        if (sheet.Need(item, planned ? "start" : "started", planned ? "started" : "start") is not { } start) return;

        var isOver = item.Text("status")?.ToUpperInvariant() is "RESOLVED" or "COMPLETED";
        var end = planned && double.TryParse(item.Text("duration"), CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 1_000_000 ? start + Duration.FromMinutes(minutes) : item.Time("resolved");

        var id = item.Text("id");
        sheet.Add(
            new OutageRecord
            {
                Id = id ?? string.Empty,
                SourceFormat = Format,
                SourceScope = page.Text("url") ?? page.Text("name"),
                Platform = page.Text("name") ?? sheet.Options.Platform,
                Title = item.Text("name") ?? "Incident",
                Components = item.Texts("components", "name"),
                Start = start,
                EndExclusive = end,
                Planned = planned,
                Severity = SeverityOf(item.Text("impact")),
                Url = item.Text("url"),
            },
            item.GetRawText(),
            isOver);
    }

    private static string SeverityOf(string? impact) => impact?.ToUpperInvariant() switch
    {
        "MAJOROUTAGE" => "critical",
        "PARTIALOUTAGE" or "DEGRADEDPERFORMANCE" or "MINOROUTAGE" => "minor",
        "OPERATIONAL" => "none",
        _ => "unknown",
    };
}
