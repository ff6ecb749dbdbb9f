using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Reads one row of a schedule, or rejects it saying why.</summary>
internal sealed class ScheduleRowReader(SourcePart part, ReadOptions options, ImportIssues issues, DateReader dates, IReadOnlyDictionary<string, int> months)
{
    private readonly TextTable _table = part.Table!;
    private readonly int _planned = RosterColumns.FindPlanned(part.Table!)!.Value;
    private readonly int? _clock = ClockColumn(part.Table!);

    /// <summary>Walks the table once to decide how its dates are read; null with a refusal when the user must be asked.</summary>
    public static ScheduleRowReader? Of(SourcePart part, ReadOptions options, ImportIssues issues, out RefusedReading? refusal, CancellationToken token)
    {
        var table = part.Table!;
        var planned = RosterColumns.FindPlanned(table)!.Value;
        var clock = ClockColumn(table);
        var vote = new DateVote();
        var months = new MonthVote();
        var zone = ZoneOf(table.Headers[planned]) ?? options.TimeZone;
        var lacksYears = false;
        string? withoutZone = null;
        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (row.IsBlank) continue;
            var text = PlannedText.Clean(row[planned]);
            var cell = vote.Parse(text);
            if (cell.Shape != DateShape.WithoutYear) vote.Offer(text);
            else if (cell.Words is { } words) months.Offer(words);
            lacksYears |= cell.Shape == DateShape.WithoutYear;
            if (cell.Shape is not DateShape.None && cell.Offset is null && (cell.Time is not null || HasClock(row, clock, out _))) withoutZone ??= row[planned];
        }

        var column = $"{part.Where}, column \"{table.Headers[planned].Raw}\"";
        if (withoutZone is not null && zone is null)
        {
            refusal = Refusal.Of("time_zone_needed", $"{column}: time zone needed. Planned times such as \"{CellText.Shown(withoutZone)}\" have no offset from UTC; name the zone they are in, such as Europe/Berlin, and import again.");
            return null;
        }

        var reader = vote.Decide(options.DateOrder, null, options.ReferenceTime.InUtc().Date, column, out refusal);
        if (reader is null) return null;
        if (lacksYears) issues.Warn("year_inferred", $"{column}: the days have no year. Of each the one nearest to today was taken; check the first and the last.");
        int?[] read =
        [
            planned, clock, table.Find(RosterColumns.Title), table.Find(RosterColumns.Account), table.Find(RosterColumns.Platform), table.Find(RosterColumns.Format), table.Find(RosterColumns.Client),
            table.Find(RosterColumns.Link), table.Find(RosterColumns.Id),
        ];
        RosterColumns.WarnAboutUnread(part, read, issues);
        return new ScheduleRowReader(part, options with { TimeZone = zone }, issues, reader, months.Decide() ?? MonthNames.English);
    }

    // "Planned (UTC)" says its zone.
    private static DateTimeZone? ZoneOf(HeaderName header) =>
        header.Key.EndsWith("(utc)", StringComparison.Ordinal) || header.Key.EndsWith("(gmt)", StringComparison.Ordinal) ? DateTimeZone.Utc : null;

    /// <summary>The planned post of a row; null when it was rejected.</summary>
    public PlannedPost? TryRead(RowCursor row)
    {
        var text = PlannedText.Clean(row[_planned]);
        if (!TryDay(text, out var stamp)) return Reject(row, _planned, row[_planned], "the planned day or time, such as 2026-11-22 18:00", "Correct the date.");

        var timed = DateText.Parse(text).Time is not null;
        if (_clock is { } clock && !CellText.IsNull(row[clock]))
        {
            if (!HasClock(row, clock, out var time)) return Reject(row, clock, row[clock], "a time of day such as 18:30", "Correct the time, or leave it empty when only the day is planned.");
            (stamp, timed) = (stamp with { Local = stamp.Local.Date.At(time) }, true);
        }

        var link = Cell(row, _table.Find(RosterColumns.Link));
        var post = new PlannedPost(
            PlatformName.Of(Cell(row, _table.Find(RosterColumns.Platform))) ?? PlatformName.Of(options.Platform) ?? (link is null ? null : ItemLink.PlatformOf(link)),
            Cell(row, _table.Find(RosterColumns.Account)) ?? options.Account ?? string.Empty,
            Shortened(Cell(row, _table.Find(RosterColumns.Title))?.ReplaceLineEndings(" ") ?? string.Empty),
            stamp.Local.Date,
            timed ? InstantOf(stamp, row) : null)
        {
            Id = Cell(row, _table.Find(RosterColumns.Id)),
            Format = Cell(row, _table.Find(RosterColumns.Format)),
            Client = Cell(row, _table.Find(RosterColumns.Client)),
            Link = link,
            LineNumber = row.Line,
        };
        return RosterRules.Fault(post) is var (_, found, expected) ? Reject(row, null, found, expected, "Correct the row.") : post;
    }

    // A schedule looks ahead and back: a day without its year is the one nearest to today.
    private bool TryDay(string text, out DateStamp stamp)
    {
        var cell = DateText.Parse(text);
        if (cell.Shape != DateShape.WithoutYear) return dates.TryRead(text, out stamp);

        var month = cell.Words is { } words ? MonthNames.Find(MonthNames.English, words) ?? months.GetValueOrDefault(words) : cell.Second;
        var day = YearlessDates.Nearest(new MonthDay(month, cell.First), options.ReferenceTime.InUtc().Date);
        stamp = day is { } found ? new DateStamp(found.At(cell.Time ?? LocalTime.Midnight), cell.Offset) : default;
        return day is not null;
    }

    private Instant InstantOf(DateStamp stamp, RowCursor row)
    {
        if (stamp.Offset is { } offset) return stamp.Local.WithOffset(offset).ToInstant();

        var zone = options.TimeZone!;
        if (zone.MapLocal(stamp.Local).Count != 1)
            issues.Warn("clock_change", Invariant($"{part.Where}, line {row.Line}: the clocks of {zone.Id} were changed at {row[_planned]}; the nearest moment was taken. Write the time with its offset to be exact."));
        return zone.ResolveLocal(stamp.Local, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
    }

    // "Time" beside "scheduled date" is the time of day.
    private static int? ClockColumn(TextTable table) => table.Find(RosterColumns.Clock);

    private static bool HasClock(RowCursor row, int? column, out LocalTime time)
    {
        time = default;
        return column is { } index && ClockText.TryParse(PlannedText.CleanClock(row[index]), out time, out _);
    }

    private static string Shortened(string text) => text.Length <= RosterRules.LongestText ? text : text[..RosterRules.LongestText];

    private static string? Cell(RowCursor row, int? column) => column is { } index && !CellText.IsNull(row[index]) ? row[index] : null;

    private PlannedPost? Reject(RowCursor row, int? column, string found, string expected, string fix)
    {
        issues.Reject(new RejectedRow(part.Sheet ?? part.Entry, row.Line, column is { } index ? _table.Headers[index].Raw : null, found.Length == 0 ? "nothing" : found, expected, fix, row.RawText()));
        return null;
    }
}
