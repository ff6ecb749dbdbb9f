using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>AWS public current events. The end is the last log entry with status 0; the severity the worst status seen.</summary>
internal sealed partial class AwsEventReader : OutageSourceReader
{
    public override string Title => "AWS public events (currentevents)";

    public override string Signature => "a JSON list (often UTF-16) whose items have arn and event_log";

    protected override string Format => "aws.currentevents";

    protected override bool Fits(SourcePart part) => part.Json.Records().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Field("arn") is not null && first.Field("event_log") is not null;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var item in sheet.Part.Json.Records())
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            if (sheet.Need(item, "date") is not { } start) continue;

            var log = item.Items("event_log").Where(entry => entry.Time("timestamp") is not null).OrderBy(entry => entry.Time("timestamp")).ToArray();
            var worst = log.Select(entry => Number(entry, "status")).Append(Number(item, "status")).Concat(Impacted(item).Select(service => Number(service, "max"))).Max();
            var isOver = Number(item, "status") == 0;
            var end = isOver ? log.LastOrDefault(entry => Number(entry, "status") == 0) is { ValueKind: JsonValueKind.Object } last ? last.Time("timestamp") : (Instant?)null : null;

            var arn = item.Text("arn");
            sheet.Add(
                new OutageRecord
                {
                    Id = arn ?? string.Empty,
                    SourceFormat = Format,
                    Platform = "AWS",
                    Title = Resolved().Replace(item.Text("summary") ?? "AWS event", string.Empty),
                    Components = Components(item),
                    Regions = RegionOf(arn) is { } region ? [region] : [],
                    Start = start,
                    EndExclusive = end,
                    Severity = worst switch { >= 3 => "critical", 2 => "major", _ => "none" },
                    AcknowledgedAt = log.Length > 0 ? log[0].Time("timestamp") : null,
                    Updates = [.. log.Select(entry => new OutageUpdate(entry.Time("timestamp")!.Value, entry.Text("status"), entry.Text("message") ?? string.Empty))],
                },
                item.GetRawText(),
                isOver);
        }

        return null;
    }

    private static IEnumerable<JsonElement> Impacted(JsonElement item) =>
        item.Field("impacted_services") is { ValueKind: JsonValueKind.Object } services ? services.EnumerateObject().Select(service => service.Value) : [];

    private static string[] Components(JsonElement item)
    {
        var names = Impacted(item).Select(service => service.Text("service_name")).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return names.Length > 0 ? names : item.Text("service_name") is { } name ? [name] : [];
    }

    // arn:aws:health:<region>::event/…
    private static string? RegionOf(string? arn) => arn?.Split(':') is [_, _, _, { Length: > 0 } region, ..] ? region : null;

    private static int Number(JsonElement item, string field) => int.TryParse(item.Text(field), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\s*\[RESOLVED\]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();
}
