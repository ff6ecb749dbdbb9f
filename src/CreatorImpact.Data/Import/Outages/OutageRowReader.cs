using System.Globalization;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads one row of an outage list, or rejects it saying why.</summary>
internal sealed class OutageRowReader(SourcePart part, ReadOptions options, DateReader dates, string format, ImportIssues issues)
{
    private const int LongestMinutes = 366 * 24 * 60;

    private readonly TextTable _table = part.Table!;

    /// <summary>The outage of a row; null when it was rejected.</summary>
    public OutageRecord? TryRead(RowCursor row, int number)
    {
        if (TryInstant(row, OutageColumns.Start, out var start) is false) return null;
        if (start is not { } begin) return Reject(row, OutageColumns.Start, "a start such as 2026-11-10T17:30:00Z", "Write when the outage began.");
        if (!TryEnd(row, begin, out var end) || !TryShare(row, out var share)) return null;

        var cause = Word(row, OutageColumns.Cause, OutageWords.Cause, "cause");
        var severity = Word(row, OutageColumns.Severity, OutageWords.Severity, "severity");
        var planned = OutageWords.IsYes(Text(row, OutageColumns.Planned)) || cause == "maintenance" || severity == "maintenance";
        var id = Text(row, OutageColumns.Id);
        return new OutageRecord
        {
            Id = id is { Length: > 0 } ? id : number.ToString(CultureInfo.InvariantCulture),
            IdIsRowNumber = id is not { Length: > 0 },
            IdIsHandMade = id is { Length: > 0 },
            LineNumber = row.Line,
            SourceFormat = format,
            Platform = Text(row, OutageColumns.Platform) is { Length: > 0 } platform ? platform : options.Platform,
            Title = TitleOf(row, number),
            Components = List(Text(row, OutageColumns.Service)),
            Regions = List(Text(row, OutageColumns.Region)),
            Start = begin,
            EndExclusive = end,
            Planned = planned,
            Severity = severity,
            AffectedShare = share,
            Cause = cause,
            Url = Text(row, OutageColumns.Url) is { Length: > 0 } url ? url : null,
        };
    }

    private bool TryEnd(RowCursor row, Instant start, out Instant? end)
    {
        end = null;
        if (OutageWords.IsGoingOn(Text(row, OutageColumns.End))) return true;
        if (!TryInstant(row, OutageColumns.End, out end)) return false;
        if (end is { } given)
        {
            if (given.ToMicroseconds() > start.ToMicroseconds()) return true;
            Reject(row, OutageColumns.End, "an end after the start", "Correct one of the two times.");
            return false;
        }

        var minutes = Text(row, OutageColumns.Duration);
        if (CellText.IsNull(minutes)) return true;
        if (decimal.TryParse(minutes.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= LongestMinutes)
        {
            // Whole ticks: a shorter duration would end where it starts.
            end = start + Duration.FromTicks((long)(length * NodaConstants.TicksPerMinute));
            if (end.Value.ToMicroseconds() > start.ToMicroseconds()) return true;
        }

        Reject(row, OutageColumns.Duration, "minutes above 0", "Correct the duration, or leave it empty while the outage goes on.");
        return false;
    }

    // False = rejected; an empty cell is no fault here.
    private bool TryInstant(RowCursor row, HashSet<string> column, out Instant? instant)
    {
        instant = null;
        var text = Text(row, column);
        if (CellText.IsNull(text)) return true;
        if (!dates.TryRead(text, out var stamp))
        {
            Reject(row, column, "a time such as 2026-11-10T17:30:00Z", "Correct the time.");
            return false;
        }

        if (stamp.Offset is { } offset)
        {
            instant = stamp.Local.WithOffset(offset).ToInstant();
            return true;
        }

        if (options.TimeZone is not { } zone)
        {
            Reject(row, column, "a time with its offset from UTC, such as 2026-11-10T17:30:00Z or +01:00", "Add the offset, or name the time zone of the file and import again (time zone needed).");
            return false;
        }

        if (zone.MapLocal(stamp.Local).Count != 1)
            issues.Warn("clock_change", Invariant($"{part.Name}, line {row.Line}: the clocks of {zone.Id} were changed at {text}; the nearest moment was taken. Write the time with its offset to be exact."));
        instant = zone.ResolveLocal(stamp.Local, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
        return true;
    }

    private bool TryShare(RowCursor row, out double? share)
    {
        share = null;
        var text = Text(row, OutageColumns.Share);
        if (CellText.IsNull(text)) return true;

        var percent = text.EndsWith('%');
        var plain = (percent ? text[..^1].TrimEnd() : text).Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            var part01 = percent ? value / 100m : value;
            if (part01 is >= 0m and <= 1m)
            {
                share = (double)part01;
                return true;
            }
        }

        Reject(row, OutageColumns.Share, "a share from 0 to 1, or a percentage such as 35 %", "Correct the share, or leave it empty when it is not known.");
        return false;
    }

    private string Word(RowCursor row, HashSet<string> column, Func<string, string?> find, string what)
    {
        var text = Text(row, column);
        if (find(text) is { } code) return code;

        issues.Warn("unknown_word", Invariant($"{part.Name}, line {row.Line}: the {what} \"{CellText.Shown(text)}\" is not known and counts as unknown."));
        return "unknown";
    }

    private string TitleOf(RowCursor row, int number)
    {
        if (Text(row, OutageColumns.Title) is { Length: > 0 } title) return title;
        var words = new[] { Text(row, OutageColumns.Platform), Text(row, OutageColumns.Service) }.Where(word => word.Length > 0);
        return string.Join(' ', words) is { Length: > 0 } joined ? joined : $"Outage {number.ToString(CultureInfo.InvariantCulture)}";
    }

    private string Text(RowCursor row, HashSet<string> column) => _table.Find(column) is { } index ? row[index] : string.Empty;

    private static string[] List(string text) => text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private OutageRecord? Reject(RowCursor row, HashSet<string> column, string expected, string fix)
    {
        var header = _table.Find(column) is { } index ? _table.Headers[index].Raw : null;
        var found = Text(row, column);
        issues.Reject(new RejectedRow(part.Entry, row.Line, header, found.Length == 0 ? "nothing" : found, expected, fix, row.RawText()));
        return null;
    }
}
