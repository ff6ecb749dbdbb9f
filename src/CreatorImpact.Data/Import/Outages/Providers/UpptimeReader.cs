using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>
/// Upptime's summary.json: minutes down a UTC day, the hour unknown. A day that was down whole joins the next; a partial day starts at
/// midnight unless it ends such a run. Fit for daily data only.
/// </summary>
internal sealed class UpptimeReader : OutageSourceReader
{
    private const int MinutesOfADay = 1_440;

    public override string Title => "Upptime summary (summary.json)";

    public override string Signature => "a JSON list whose items have dailyMinutesDown";

    protected override string Format => "upptime.summary";

    protected override bool Fits(SourcePart part) => part.Json.Records().Any(item => item.Field("dailyMinutesDown") is { ValueKind: JsonValueKind.Object });

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var site in sheet.Part.Json.Records())
        {
            token.ThrowIfCancellationRequested();
            if (site.Field("dailyMinutesDown") is not { ValueKind: JsonValueKind.Object } days) continue;

            var down = new SortedDictionary<LocalDate, int>();
            foreach (var day in days.EnumerateObject())
            {
                sheet.Read++;
                if (LocalDatePattern.Iso.Parse(day.Name) is { Success: true } date && int.TryParse(day.Value.ToString(), CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= MinutesOfADay) down[date.Value] = minutes;
                else if (day.Value.ToString() != "0") sheet.Reject(day.ToString(), day.Name, day.Value.ToString(), "a day such as 2026-11-19 and at most 1440 minutes");
            }

            if (down.Count > 0) sheet.Warn("start_time_unknown_within_day", "only minutes down a day are known, not the hour. Use these outages with daily figures.");
            Add(sheet, site, down);
        }

        return null;
    }

    private void Add(OutageSheet sheet, JsonElement site, SortedDictionary<LocalDate, int> down)
    {
        LocalDate? start = null;
        foreach (var (day, minutes) in down)
        {
            start ??= day;
            if (minutes == MinutesOfADay && down.ContainsKey(day.PlusDays(1))) continue;

            var name = site.Text("name") ?? site.Text("slug") ?? "Site";
            sheet.Add(
                new OutageRecord
                {
                    Id = $"{site.Text("slug") ?? name}:{LocalDatePattern.Iso.Format(start.Value)}",
                    SourceFormat = Format,
                    Platform = name,
                    Title = $"{name} down",
                    Components = [name],
                    Start = start.Value.AtMidnight().InUtc().ToInstant(),
                    EndExclusive = day.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minutes),
                    Severity = "critical",
                    Url = site.Text("url"),
                },
                LocalDatePattern.Iso.Format(day));
            start = null;
        }
    }
}
