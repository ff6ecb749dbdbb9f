using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Segments;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>The table of platforms as CSV for others, a row a platform. An empty cell is not known, never 0; losses of fewer than five creators are empty, too.</summary>
public static class PlatformCsv
{
    /// <summary>Writes the file.</summary>
    public static byte[] Write(PlatformOverview overview, bool isDemo)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var text = new CsvText();
        if (isDemo) text.About("Made-up data");
        text.About(FormattableString.Invariant($"Outages registered, as of {InstantPattern.ExtendedIso.Format(overview.Now)}; days in {overview.Choice.Zone.Id}; loss in {overview.Choice.Metric}; version {ProductVersion.Text}"));
        text.About(FormattableString.Invariant($"Illustrative outages {(overview.Choice.Illustrative ? "count: nobody knows whether they happened" : "do not count")}; planned work {(overview.Choice.Planned ? "counts" : "does not count")}; an empty cell is not known, or a loss of fewer than {SmallGroups.Fewest} creators"));
        text.Row(
        [
            "platform", "outages", "n", "illustrative_left_out", "planned_left_out", "marked_left_out", "without_end", "period_start", "period_end", "period_basis", "n_in_period",
            "down_hours", "down_hours_low", "down_hours_high", "down_hours_a_year", "down_hours_a_year_low", "down_hours_a_year_high",
            "minutes_to_acknowledge", "n_acknowledged", "minutes_to_resolve", "n_resolved", "updates", "n_updates",
            "outages_a_year", "outages_a_year_lo90", "outages_a_year_hi90", "outages_a_year_grade", "loss_a_year", "loss_a_year_lo90", "loss_a_year_hi90", "loss_a_year_grade",
        ]);
        foreach (var report in overview.Platforms) text.Row(RowOf(report));
        return text.ToBytes();
    }

    private static List<string?> RowOf(PlatformReport report) =>
    [
        report.Platform,
        CsvText.Plain(report.Outages.Count), CsvText.Plain(report.Episodes.Count), CsvText.Plain(report.IllustrativeLeftOut), CsvText.Plain(report.PlannedLeftOut), CsvText.Plain(report.MarkedLeftOut), CsvText.Plain(report.WithoutEnd),
        report.Period is { } period ? RankedOutageJson.Text(period.Window.Start) : null,
        report.Period is { } covered ? RankedOutageJson.Text(covered.Window.EndExclusive) : null,
        report.Period is { } stated ? PeriodJson.NameOf(stated.Basis) : null,
        report.Period is { } counted ? CsvText.Plain(counted.Inside.Count) : null,
        .. Cells(report.DownInAll),
        .. Cells(report.DownAYear),
        .. Cells(report.Response.AcknowledgeMinutes),
        .. Cells(report.Response.ResolveMinutes),
        .. Cells(report.Response.Updates),
        .. Cells(report.Forward.Rate?.AYear),
        .. Cells(report.HidesLosses ? null : report.Forward.Loss?.AYear),
    ];

    private static string?[] Cells(DowntimeHours? hours) => [CsvText.Plain(hours?.Touched), CsvText.Plain(hours?.Low), CsvText.Plain(hours?.High)];

    private static string?[] Cells(MedianOf? median) => [CsvText.Plain(median?.Median), CsvText.Plain(median?.N ?? 0)];

    private static string?[] Cells(IntervalEstimate? interval) => [CsvText.Plain(interval?.Point), CsvText.Plain(interval?.Lo90), CsvText.Plain(interval?.Hi90), interval is null ? null : Words.Of(interval.Grade)];
}
