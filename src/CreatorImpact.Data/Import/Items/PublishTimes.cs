using System.Globalization;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Items;

/// <summary>A publish time as far as it is known.</summary>
/// <param name="Day">Day in the zone it was written in.</param>
/// <param name="Local">Wall clock; null when only the day is known.</param>
/// <param name="At">Instant; null without time, or without zone and offset.</param>
internal readonly record struct PublishTime(LocalDate Day, LocalDateTime? Local, Instant? At)
{
    /// <summary>As ISO text: an instant where it is known, else what was written.</summary>
    public string Text => this switch
    {
        { At: { } at } => at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        { Local: { } local } => LocalDateTimePattern.GeneralIso.Format(local),
        _ => LocalDatePattern.Iso.Format(Day),
    };
}

/// <summary>Reads publish times of a table of items. Dates without a year are the last such day not after the snapshot: the rows follow no order.</summary>
internal sealed class PublishTimes
{
    private readonly DateReader? _dates;
    private readonly IReadOnlyDictionary<string, int> _months;
    private readonly ItemPlan _plan;
    private readonly LocalDate _newest;

    private PublishTimes(DateReader? dates, IReadOnlyDictionary<string, int> months, ItemPlan plan, LocalDate newest, bool lacksYears) =>
        (_dates, _months, _plan, _newest, LacksYears) = (dates, months, plan, newest, lacksYears);

    /// <summary>True when years had to be added.</summary>
    public bool LacksYears { get; }

    /// <summary>Walks the table once to decide notation; null with a refusal when the user must be asked.</summary>
    public static PublishTimes? Of(TextTable table, ItemPlan plan, SeriesContext context, NumberVote numbers, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        var vote = new DateVote();
        var months = new MonthVote();
        var lacksYears = false;
        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (row.IsTotal || row.IsBlank) continue;
            foreach (var column in plan.Values) numbers.Offer(column.Index, row[column.Index], MetricCatalog.IsCount(column.Name!.Value.Metric));
            foreach (var column in new[] { plan.Published, plan.Snapshot })
            {
                if (column is not { } index) continue;
                var cell = vote.Parse(row[index]);
                if (cell.Shape != DateShape.WithoutYear) vote.Offer(row[index]);
                else if (cell.Words is { } words) months.Offer(words);
                lacksYears |= cell.Shape == DateShape.WithoutYear;
            }
        }

        var newest = context.LastDay ?? context.Options.ReferenceTime.InUtc().Date;
        var where = plan.Published is { } published ? $"{context.Where}, column \"{table.Headers[published].Raw}\"" : context.Where;
        var reader = vote.Decide(context.Options.DateOrder, null, newest, where, out refusal, context.DateOrder);
        return reader is null ? null : new PublishTimes(reader, months.Decide() ?? MonthNames.English, plan, newest, lacksYears);
    }

    /// <summary>Day of the snapshot a row belongs to, where the table says so.</summary>
    public LocalDate? SnapshotOf(RowCursor row) => _plan.Snapshot is { } column && TryDay(row[column], _newest, out var stamp) ? stamp.Local.Date : null;

    /// <summary>Publish time of a row; null when the cell is empty.</summary>
    /// <returns>False when the cell holds something that is no date.</returns>
    public bool TryRead(RowCursor row, out PublishTime? published)
    {
        published = null;
        if (_plan.Published is not { } column || CellText.IsNull(row[column])) return true;
        if (!TryDay(row[column], SnapshotOf(row) ?? _newest, out var stamp)) return false;

        var hasTime = row[column].Contains(':', StringComparison.Ordinal);
        if (_plan.Clock is { } clock && ClockText.TryParse(row[clock], out var time, out _)) (stamp, hasTime) = (stamp with { Local = stamp.Local.Date.At(time) }, true);
        var at = !hasTime ? null
            : stamp.Offset is { } offset ? stamp.Local.WithOffset(offset).ToInstant()
            : _plan.Zone?.AtLeniently(stamp.Local).ToInstant();
        published = new PublishTime(stamp.Local.Date, hasTime ? stamp.Local : null, at);
        return true;
    }

    private bool TryDay(string text, LocalDate newest, out DateStamp stamp)
    {
        var cell = DateText.Parse(text);
        if (cell.Shape != DateShape.WithoutYear) return _dates!.TryRead(text, out stamp);

        var month = cell.Words is { } words ? (MonthNames.Find(MonthNames.English, words) ?? (_months.TryGetValue(words, out var known) ? known : 0)) : cell.Second;
        var day = YearlessDates.Newest(new MonthDay(month, cell.First), newest);
        stamp = day is { } found ? new DateStamp(found.At(cell.Time ?? LocalTime.Midnight), cell.Offset) : default;
        return day is not null;
    }
}
