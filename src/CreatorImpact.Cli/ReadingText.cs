using System.Globalization;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Cli;

/// <summary>One line about a reading, for people at a terminal.</summary>
internal static class ReadingText
{
    public static string Describe(FileReading reading) => reading switch
    {
        EngagementReading engagement => string.Create(CultureInfo.InvariantCulture, $"{engagement.Format}, {engagement.Tables.Count} table(s), {engagement.Tables.Sum(table => table.RowsAccepted)} of {engagement.Tables.Sum(table => table.RowsRead)} rows taken, account {engagement.Account ?? "not stated"}, time zone {engagement.TimeZone}{Problems(reading)}"),
        OutageReading outages => string.Create(CultureInfo.InvariantCulture, $"{outages.Format}, {outages.Outages.Count} of {outages.RowsRead} outages taken{Problems(reading)}"),
        RosterReading roster => string.Create(CultureInfo.InvariantCulture, $"{roster.Format}, {roster.Entries.Count} of {roster.RowsRead} accounts taken{Problems(reading)}"),
        ScheduleReading schedule => string.Create(CultureInfo.InvariantCulture, $"{schedule.Format}, {schedule.Posts.Count} of {schedule.RowsRead} planned posts taken{Problems(reading)}"),
        RefusedReading refused => $"refused ({refused.Code}): {refused.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading.GetType().Name, "Unknown kind of reading."),
    };

    private static string Problems(FileReading reading)
    {
        var lines = reading.Warnings.Select(warning => $"  note {warning.Code}: {warning.Text}")
            .Concat(reading.RejectedRows.Select(row => string.Create(CultureInfo.InvariantCulture, $"  line {row.LineNumber}{(row.Column is null ? "" : $", {row.Column}")}: found '{row.Found}', expected {row.Expected}. {row.Fix}")));
        return string.Concat(lines.Select(line => Environment.NewLine + line));
    }
}
