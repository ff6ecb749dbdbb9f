using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>UptimeRobot's log export: rows "Down" with their length. Neither monitor nor zone is in the file.</summary>
internal sealed partial class UptimeRobotTableReader : OutageTableSource
{
    public override string Title => "UptimeRobot log (CSV)";

    public override IEnumerable<string> Headers => ["event", "date-time", "reason", "duration", "duration (in mins.)"];

    protected override string Format => "uptimerobot.csv";

    protected override IReadOnlyList<string> Needs { get; } = ["event", "date-time"];

    protected override void ReadRow(OutageSheet sheet, OutageRow row)
    {
        if (!string.Equals(row["event"], "Down", StringComparison.OrdinalIgnoreCase)) return;
        var text = row["date-time"];
        if (OutageMoment.Parse(text, sheet.Options.TimeZone ?? DateTimeZone.Utc) is not { } start)
        {
            sheet.Reject(row.Raw, "Date-Time", text ?? "nothing", "a time such as 2026-11-18 10:00:00");
            return;
        }

        if (sheet.Options.TimeZone is null) sheet.Warn("timezone_unknown", "the times are in the account's zone, which is not in the file; UTC stands in. Name the zone and import again when it is another.");
        if (sheet.Options.Platform is null) sheet.Warn("monitor_unknown", "the file does not name the monitor. Name the platform at import.");
        var length = LengthOf(row);
        if (length is null) sheet.Warn("end_unknown", "a row has no duration. Enter its end by hand.");
        sheet.Add(
            new OutageRecord
            {
                Id = text!,
                SourceFormat = Format,
                Platform = sheet.Options.Platform,
                Title = row["reason"] ?? "Down",
                Start = start,
                EndExclusive = start + length,
                EndKnown = length is not null,
                Severity = "critical",
            },
            row.Raw);
    }

    private static Duration? LengthOf(OutageRow row)
    {
        if (double.TryParse(row["duration (in mins.)"], CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 1e7) return Duration.FromMinutes(minutes);
        return Words().Match(row["duration"] ?? string.Empty) is { Success: true } match
            ? Duration.FromMinutes((double.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) * 60) + double.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^(?<h>\d{1,6}) hrs?, (?<m>\d{1,3}) min", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
