using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>
/// Atlassian Statuspage v2: incidents.json, scheduled-maintenances.json and summary.json; incident.io serves the same shape with gaps.
/// </summary>
internal sealed class StatuspageReader : IFormatReader
{
    /// <summary>Source of all records: each file of a page shows a part of the same incidents.</summary>
    public const string Family = "statuspage";

    private static readonly string[] Lists = ["incidents", "scheduled_maintenances"];

    public string Title => "Statuspage incidents (incidents.json, scheduled-maintenances.json, summary.json)";

    public ImportKind Kind => ImportKind.Outages;

    public string Signature => "a JSON object with page and incidents or scheduled_maintenances";

    public int Recognise(SourceContent content) => content.Parts.Any(IsStatuspage) ? 90 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var outages = new List<OutageRecord>();
        var (format, read) = (string.Empty, 0);
        Instant? exportedAt = null;
        foreach (var part in content.Parts.Where(IsStatuspage))
        {
            token.ThrowIfCancellationRequested();
            var root = part.Json!.Value;
            if (format.Length == 0) format = FormatOf(root);
            exportedAt ??= UpdatedAt(root);
            var incidents = new StatuspageIncident(part, root.Field("page")!.Value, options, format, issues);
            foreach (var list in Lists)
            {
                foreach (var item in root.Items(list))
                {
                    read++;
                    if (incidents.TryRead(item, list, read) is { } outage) outages.Add(outage);
                }
            }
        }

        return new OutageReading(format, read, outages, issues.Warnings, issues.Rows) { ExportedAt = exportedAt };
    }

    /// <summary>When the page last changed: the answer was written then or later, so it orders two downloads.</summary>
    private static Instant? UpdatedAt(JsonElement root) =>
        root.Field("page")?.Field("updated_at") is { ValueKind: JsonValueKind.String } text && OffsetDateTimePattern.ExtendedIso.Parse(text.GetString()!) is { Success: true } at
            ? at.Value.ToInstant()
            : null;

    private static bool IsStatuspage(SourcePart part) =>
        part.Json is { ValueKind: JsonValueKind.Object } root && root.Field("page") is { ValueKind: JsonValueKind.Object }
        && Array.Exists(Lists, list => root.TryGetProperty(list, out var items) && items.ValueKind is JsonValueKind.Array or JsonValueKind.Null);

    private static string FormatOf(JsonElement root) =>
        root.TryGetProperty("components", out _) && root.TryGetProperty("status", out _) ? "statuspage.summary"
        : root.TryGetProperty("incidents", out _) ? "statuspage.incidents"
        : "statuspage.maintenances";
}
