using System.Globalization;
using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>UptimeRobot's getMonitors: of each monitor's log the entries "down".</summary>
internal sealed class UptimeRobotReader : OutageSourceReader
{
    private const string Down = "1";

    public override string Title => "UptimeRobot monitors (getMonitors JSON)";

    public override string Signature => "a JSON object with stat and monitors";

    protected override string Format => "uptimerobot.api";

    protected override bool Fits(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("stat", out _) && root.Field("monitors") is { ValueKind: JsonValueKind.Array };

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        foreach (var monitor in sheet.Part.Json!.Value.Items("monitors"))
        {
            // The newest entry of a monitor that is down now has no end yet, only the time since.
            var isDown = monitor.Text("status") == "9";
            var newest = monitor.Items("logs").Select(log => log.Time("datetime")).Max();
            foreach (var log in monitor.Items("logs"))
            {
                token.ThrowIfCancellationRequested();
                sheet.Read++;
                if (log.Text("type") != Down || sheet.Need(log, "datetime") is not { } start) continue;

                var isOpen = isDown && start == newest;
                var end = !isOpen && double.TryParse(log.Text("duration"), CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e9 ? start + Duration.FromSeconds(seconds) : (Instant?)null;
                if (end is null && !isOpen) sheet.Warn("end_unknown", "an entry has no duration. Enter its end by hand.");
                var name = monitor.Text("friendly_name");
                sheet.Add(
                    new OutageRecord
                    {
                        Id = string.Create(CultureInfo.InvariantCulture, $"{monitor.Text("id")}:{start.ToUnixTimeSeconds()}"),
                        SourceFormat = Format,
                        Platform = name ?? sheet.Options.Platform,
                        Title = log.Field("reason")?.Text("detail") ?? $"{name ?? "Monitor"} down",
                        Components = name is null ? [] : [name],
                        Start = start,
                        EndExclusive = end,
                        EndKnown = end is not null || isOpen,
                        Severity = "critical",
                        Url = monitor.Text("url"),
                    },
                    log.GetRawText());
            }
        }

        return null;
    }
}
