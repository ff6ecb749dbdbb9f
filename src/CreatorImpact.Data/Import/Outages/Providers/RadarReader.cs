using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Cloudflare Radar outages: a country or network is offline. They lower an audience, not a platform.</summary>
internal sealed class RadarReader : OutageSourceReader
{
    public override string Title => "Cloudflare Radar outages (JSON)";

    public override string Signature => "a JSON object with result.annotations (or annotations) of items with eventType";

    protected override string Format => "cloudflare.radar";

    protected override string Family => "cloudflare.radar";

    protected override bool Fits(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Object } root && Annotations(root) is not null;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var item in Annotations(sheet.Part.Json!.Value)!.Value.EnumerateArray())
        {
            token.ThrowIfCancellationRequested();
            if (item.ValueKind != JsonValueKind.Object) continue;
            sheet.Read++;
            if (item.Text("eventType") is { } type && !type.Equals("OUTAGE", StringComparison.OrdinalIgnoreCase)) continue;
            if (sheet.Need(item, "startDate") is not { } start) continue;

            var outage = item.Field("outage") ?? default;
            var cause = outage.Text("outageCause");
            var places = item.Texts("locations");
            var id = item.Text("id") ?? FormattableString.Invariant($"{string.Join('+', places)}:{start.ToUnixTimeSeconds()}");
            sheet.Add(
                new OutageRecord
                {
                    Id = id,
                    SourceFormat = Format,
                    Platform = "Internet",
                    Title = RadarWords.Title(item.Text("description"), cause, places, item.Text("scope")),
                    Components = item.Texts("asnsDetails", "name"),
                    Regions = places,
                    Start = start,
                    EndExclusive = item.Time("endDate"),
                    Cause = RadarWords.Cause(cause),
                    Url = item.Text("linkedUrl"),
                },
                item.GetRawText());
        }

        return null;
    }

    private static JsonElement? Annotations(JsonElement root) => (root.Field("result") ?? root).Field("annotations") is { ValueKind: JsonValueKind.Array } list ? list : null;
}
