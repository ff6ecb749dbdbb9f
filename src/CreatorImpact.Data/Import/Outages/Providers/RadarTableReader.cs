using System.Text.RegularExpressions;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Cloudflare Radar outages as a table.</summary>
internal sealed partial class RadarTableReader : OutageTableSource
{
    public override string Title => "Cloudflare Radar outages (CSV)";

    public override IEnumerable<string> Headers => ["id", "datasource", "eventtype", "startdate", "enddate", "locations", "asns", "scope", "description", "linkedurl"];

    protected override string Format => "cloudflare.radar_csv";

    protected override string Family => "cloudflare.radar";

    protected override IReadOnlyList<string> Needs { get; } = ["eventtype", "startdate"];

    protected override void ReadRow(OutageSheet sheet, OutageRow row)
    {
        if (!(row["eventtype"] ?? "OUTAGE").Equals("OUTAGE", StringComparison.OrdinalIgnoreCase)) return;
        if (OutageMoment.Parse(row["startdate"], sheet.Options.TimeZone) is not { } start)
        {
            sheet.Reject(row.Raw, "startDate", row["startdate"] ?? "nothing", "a time such as 2026-10-25T00:00:00Z");
            return;
        }

        var cause = row["outage.outagecause"] ?? row["outagecause"];
        var places = Codes().Matches(row["locations"] ?? string.Empty).Select(match => match.Value).ToArray();
        var end = row["enddate"];
        var until = OutageMoment.Parse(end, sheet.Options.TimeZone);
        if (end is not null && until is null)
        {
            sheet.Reject(row.Raw, "endDate", end, "a time such as 2026-10-25T00:00:00Z, or nothing while it goes on");
            return;
        }

        sheet.Add(
            new OutageRecord
            {
                Id = row["id"] ?? FormattableString.Invariant($"{string.Join('+', places)}:{start.ToUnixTimeSeconds()}"),
                SourceFormat = Format,
                Platform = "Internet",
                Title = RadarWords.Title(row["description"], cause, places, row["scope"]),
                Components = [.. Numbers().Matches(row["asns"] ?? string.Empty).Select(match => "AS" + match.Value)],
                Regions = places,
                Start = start,
                EndExclusive = until,
                Cause = RadarWords.Cause(cause),
                Url = row["linkedurl"],
            },
            row.Raw);
    }

    [GeneratedRegex(@"\b[A-Z]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
