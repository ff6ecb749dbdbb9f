using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Cachet incidents: 0 scheduled, 1 investigating, 2 identified, 3 watching, 4 fixed. Times carry no zone; UTC unless the user says otherwise.</summary>
internal sealed class CachetReader : OutageSourceReader
{
    private const string Fixed = "4";

    public override string Title => "Cachet incidents (JSON)";

    public override string Signature => "a JSON object with meta.pagination and data of items with component_id";

    protected override string Format => "cachet.incidents";

    protected override bool Fits(SourcePart part) =>
        part.Json is { ValueKind: JsonValueKind.Object } root && root.Field("meta")?.Field("pagination") is not null
        && root.Items("data").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("component_id", out _);

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var zone = sheet.Options.TimeZone ?? DateTimeZone.Utc;
        foreach (var item in sheet.Part.Json!.Value.Items("data"))
        {
            token.ThrowIfCancellationRequested();
            sheet.Read++;
            var planned = item.Text("scheduled_at") is not null || item.Text("status") == "0";
            var text = item.Text("scheduled_at") ?? item.Text("occurred_at") ?? item.Text("created_at");
            if (OutageMoment.Parse(text, zone) is not { } start)
            {
                sheet.Reject(item.GetRawText(), "occurred_at", text ?? "nothing", "a time such as 2026-11-12 14:00:00");
                continue;
            }

            if (sheet.Options.TimeZone is null) sheet.Warn("timezone_unknown", "the times carry no zone; UTC stands in. Name the server's zone and import again when it is another.");
            var updates = item.Items("updates").Where(update => OutageMoment.Parse(update.Text("created_at"), zone) is not null).OrderBy(update => OutageMoment.Parse(update.Text("created_at"), zone)).ToArray();
            var isOver = item.Text("status") == Fixed || item.Field("is_resolved") is { ValueKind: JsonValueKind.True };
            var end = !isOver ? null
                : updates.FirstOrDefault(update => update.Text("status") == Fixed) is { ValueKind: JsonValueKind.Object } last ? OutageMoment.Parse(last.Text("created_at"), zone)
                : OutageMoment.Parse(item.Text("updated_at"), zone);
            sheet.Add(
                new OutageRecord
                {
                    Id = item.Text("id") ?? string.Empty,
                    SourceFormat = Format,
                    Platform = sheet.Options.Platform,
                    Title = item.Text("name") ?? "Incident",
                    Components = item.Text("component_id") is { } component and not "0" ? [$"component {component}"] : [],
                    Start = start,
                    EndExclusive = end,
                    Planned = planned,
                    Severity = "unknown",
                    AcknowledgedAt = OutageMoment.Parse(item.Text("created_at"), zone),
                    Updates = [.. updates.Select(update => new OutageUpdate(OutageMoment.Parse(update.Text("created_at"), zone)!.Value, update.Text("human_status"), update.Text("message") ?? string.Empty))],
                },
                item.GetRawText(),
                isOver);
        }

        return null;
    }
}
