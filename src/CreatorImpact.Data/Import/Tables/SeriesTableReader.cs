using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Series;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Reads a table with a date column: one walk to vote on notation, one to read. Rows are never held.</summary>
internal static class SeriesTableReader
{
    /// <summary>Reads a table; null with a refusal when the user must be asked or the table is no series.</summary>
    public static SeriesTable? Read(TextTable table, ColumnPlan plan, SeriesContext context, ImportIssues issues, out RefusedReading? refusal, CancellationToken token)
    {
        var survey = SeriesSurvey.Of(table, plan, token);
        var dates = survey.Dates;
        var hourly = plan.Hour is not null || dates.Timed > 0 || (dates.WithTime > 0 && ColumnNames.HourStart.Contains(table.Headers[plan.Date].Key));
        refusal = Check(table, plan, context, survey, hourly);
        if (refusal is not null) return null;

        var lastDay = context.LastDay ?? context.Options.ReferenceTime.InUtc().Date;
        var reader = dates.Decide(context.Options.DateOrder, context.FirstDay, lastDay, $"{context.Where}, column \"{table.Headers[plan.Date].Raw}\"", out refusal, context.DateOrder, context.RowsFollow);
        if (reader is null) return null;

        var granularity = hourly ? Granularity.Hour : Granularity.Day;
        var rows = new SeriesRows(table, plan, context, issues, new CellValues(context.Numbers ?? survey.Numbers.Decide(context.ThousandsPoint ? ';' : table.Separator)), reader, granularity);
        rows.Read(token);
        Warn(survey, context, rows, issues);
        var (zone, text) = Zone(dates, context, hourly);
        return new SeriesTable(granularity, zone, text, rows.Groups, rows.Totals, rows.Changed) { Order = reader.Order };
    }

    private static RefusedReading? Check(TextTable table, ColumnPlan plan, SeriesContext context, SeriesSurvey survey, bool hourly)
    {
        var dates = survey.Dates;
        var column = $"{context.Where}, column \"{table.Headers[plan.Date].Raw}\"";
        if (survey.Rows > 0 && dates.LongPeriods > dates.Read)
            return Refusal.Of("granularity_not_supported", $"{column}: the rows are whole months or years. Expected one row a day or an hour; export daily figures.");
        if (survey.Rows > 0 && dates.Read == 0)
            return Refusal.Of("no_dates", Invariant($"{column}: none of {survey.Rows} rows holds a date. Expected dates such as 2026-11-22."));
        if (!hourly) return null;
        if (dates.OffTheHour * 4 > dates.Read && !dates.SharesMinute)
            return Refusal.Of("granularity_not_supported", $"{column}: the times are not full hours. Expected one row a day or an hour; sum the figures to hours first.");
        if (dates.WithOffset < dates.Read && context is { Options.TimeZone: null, KeepsHoursAsLabels: false })
            return Refusal.Of("time_zone_needed", $"{column}: time zone needed. The hours are written without an offset from UTC; name the zone they are in, such as Europe/Berlin, and import again.");

        return null;
    }

    private static void Warn(SeriesSurvey survey, SeriesContext context, SeriesRows rows, ImportIssues issues)
    {
        var where = context.Where;
        if (survey.Dates.LacksYears && context is { FirstDay: null, LastDay: null })
            issues.Warn("year_inferred", Invariant($"{where}: the dates have no year. The newest was taken as the last such day not after {(context.LastDay ?? context.Options.ReferenceTime.InUtc().Date):uuuu-MM-dd}; check the first and last day."));
        if (survey.Dates.OrderWasInferred)
            issues.Warn("date_order_inferred", $"{where}: the dates do not say whether the day or the month is written first; a number above 12, days that follow each other or the habit of the source decided it. Check the first and last day.");
        if (rows.Rounded > 0)
            issues.Warn("rounded_values", Invariant($"{where}: {rows.Rounded} cells are shortened (such as 1.2K) and were expanded; digits are lost. An unrounded export is better."));
        if (rows.Repeated > 0)
            issues.Warn("dst_repeated_hour", Invariant($"{where}: {rows.Repeated} hours occur twice where the clock goes back; the order of the file tells them apart."));
        if (rows.Same > 0)
            issues.Warn("duplicate_rows_dropped", Invariant($"{where}: {rows.Same} rows repeat a period with the same values and were dropped."));
        if (rows.Changed > 0)
            issues.Warn("duplicate_rows_replaced", Invariant($"{where}: {rows.Changed} rows repeat a period with other values; the last row of each was kept."));
        if (rows.TotalRows > 0)
            issues.Warn("total_row_skipped", Invariant($"{where}: the total row is kept as a check and not as data."));
        if (rows.Negative > 0)
            issues.Warn("negative_daily_value", Invariant($"{where}: {rows.Negative} values are negative. Platforms correct earlier days that way; they were kept."));
    }

    private static (string? Id, string Text) Zone(DateVote dates, SeriesContext context, bool hourly)
    {
        if (!hourly && context.DayZone is { } own) return (own, own);
        if (context.Options.TimeZone is { } given) return (given.Id, $"{given.Id} (given by the user)");
        return hourly && dates.Read > 0 && dates.InUtc == dates.Read ? ("UTC", "UTC") : (null, "unknown");
    }
}
