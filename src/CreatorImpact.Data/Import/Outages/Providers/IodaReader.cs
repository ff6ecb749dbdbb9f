using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>IODA outage events: one a data source; touching or overlapping events of a location are one outage.</summary>
internal sealed class IodaReader : OutageSourceReader
{
    public override string Title => "IODA outage events (JSON)";

    public override string Signature => "a JSON object whose type starts with outages.";

    protected override string Format => "ioda.events";

    protected override bool Fits(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Object } root && root.Text("type")?.StartsWith("outages.", StringComparison.Ordinal) == true;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        var events = new List<Event>();
        foreach (var item in sheet.Part.Json!.Value.Items("data"))
        {
            token.ThrowIfCancellationRequested();
            if (item.ValueKind != JsonValueKind.Object) continue;
            sheet.Read++;
            var (start, duration) = (item.Time("start"), item.Text("duration"));
            if (start is null || item.Text("location") is not { } location || !double.TryParse(duration, CultureInfo.InvariantCulture, out var seconds) || seconds is not (> 0 and < 1e9))
                sheet.Reject(item.GetRawText(), start is null ? "start" : "duration", duration ?? "nothing", "location, start in Unix seconds and duration in seconds");
            else
                events.Add(new Event(location, item.Text("location_name") ?? location, start.Value, start.Value + Duration.FromSeconds(seconds), item.Text("datasource")));
        }

        foreach (var place in events.GroupBy(each => each.Location, StringComparer.Ordinal))
            foreach (var merged in Merge([.. place.OrderBy(each => each.Start)]))
                Add(sheet, merged);

        return null;
    }

    private void Add(OutageSheet sheet, List<Event> merged)
    {
        var first = merged[0];
        sheet.Add(
            new OutageRecord
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{first.Location}:{first.Start.ToUnixTimeSeconds()}"),
                SourceFormat = Format,
                Platform = "Internet",
                Title = $"Connectivity loss in {first.Name}",
                Components = [.. merged.Select(each => each.Source).OfType<string>().Distinct(StringComparer.Ordinal)],
                Regions = [RegionOf(first.Location)],
                Start = first.Start,
                EndExclusive = merged.Max(each => each.End),
                Cause = "network",
            },
            first.Location);
    }

    private static List<List<Event>> Merge(List<Event> events)
    {
        var merged = new List<List<Event>>();
        foreach (var each in events)
        {
            if (merged.Count > 0 && each.Start <= merged[^1].Max(before => before.End)) merged[^1].Add(each);
            else merged.Add([each]);
        }

        return merged;
    }

    // "country/VE" → VE, "asn/8048" → AS8048, "region/4501" → 4501.
    private static string RegionOf(string location) => location.Split('/') is ["asn", var number] ? "AS" + number : location.Split('/')[^1];

    private sealed record Event(string Location, string Name, Instant Start, Instant End, string? Source);
}
