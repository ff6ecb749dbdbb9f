using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Google Cloud and Google Workspace incidents.json. An incident without end is open.</summary>
internal sealed partial class GoogleIncidentReader : OutageSourceReader
{
    private const string CloudBase = "https://status.cloud.google.com/";

    private const string WorkspaceBase = "https://www.google.com/appsstatus/dashboard/";

    public override string Title => "Google Cloud or Google Workspace incidents (incidents.json)";

    public override string Signature => "a JSON list whose items have external_desc and begin";

    protected override string Format => "google.incidents";

    protected override bool Fits(SourcePart part) => part.Json.Records().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Field("external_desc") is not null && first.Field("begin") is not null;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        // Workspace has no locations; its products are applications.
        var isCloud = sheet.Part.Json.Records().Any(item => item.TryGetProperty("currently_affected_locations", out _) || item.TryGetProperty("previously_affected_locations", out _));
        foreach (var item in sheet.Part.Json.Records())
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            if (sheet.Need(item, "begin", "created") is not { } start) continue;

            var updates = item.Updates("updates", "when", "status", "text");
            var id = item.Text("id") ?? item.Text("number");
            var uri = item.Text("uri");
            var record = new OutageRecord
            {
                Id = id ?? string.Empty,
                SourceFormat = Format,
                Platform = isCloud ? "Google Cloud" : "Google Workspace",
                Title = TitleOf(item.Text("external_desc") ?? "Incident"),
                Components = item.Texts("affected_products", "title"),
                Regions = [.. item.Texts("currently_affected_locations", "id").Union(item.Texts("previously_affected_locations", "id"), StringComparer.Ordinal)],
                Start = start,
                EndExclusive = item.Time("end"),
                Severity = SeverityOf(item),
                AcknowledgedAt = updates.Count > 0 ? updates[0].At : null,
                Updates = updates,
                Url = uri is null ? null : (isCloud ? CloudBase : WorkspaceBase) + uri,
            };
            sheet.Add(record, item.GetRawText());
        }

        return null;
    }

    private static string SeverityOf(JsonElement item) => item.Text("status_impact") switch
    {
        "SERVICE_OUTAGE" => "critical",
        "SERVICE_DISRUPTION" => "major",
        "SERVICE_INFORMATION" => "none",
        _ => item.Text("severity") switch { "high" => "major", "medium" => "minor", "low" => "none", _ => "unknown" },
    };

    // Workspace writes Markdown: "**Title:**\nUploads were slow".
    private static string TitleOf(string text) => Label().Replace(text, string.Empty).Trim().Split('\n')[0].Trim();

    [GeneratedRegex(@"^\s*\*\*\s*Title:?\s*\*\*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
