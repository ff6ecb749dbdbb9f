using System.Globalization;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>The second walk over a table: reads rows into groups.</summary>
internal sealed class SeriesRows(
    TextTable table, ColumnPlan plan, SeriesContext context, ImportIssues issues, CellValues values, DateReader dates, Granularity granularity)
{
    private const int LongestName = 200;

    private readonly Dictionary<(string Account, string? Platform, string? Item), SeriesGroup> _groups = [];
    private readonly List<SeriesGroup> _ordered = [];
    private readonly HourAxis _axis = new(context.KeepsHoursAsLabels ? DateTimeZone.Utc : context.Options.TimeZone);
    private readonly RowNames _names = new(plan, context);
    private readonly (SeriesGroup Group, string Metric, decimal? Value, string? Currency)[] _cells = new (SeriesGroup, string, decimal?, string?)[plan.Values.Count];
    private readonly int _firstValue = plan.Values.Min(column => column.Index);
    private readonly SplitRows? _splits = plan.AddsRows ? new SplitRows() : null;
    private readonly bool _joinsColumns = plan.Values.Where(column => column is { Name: not null, Account: null }).GroupBy(column => column.Name!.Value.Metric).Any(columns => columns.Count() > 1);
    private readonly bool _groupPerColumn = plan.Values.Any(column => column.Account is not null);

    /// <summary>Groups in the order met.</summary>
    public IReadOnlyList<SeriesGroup> Groups => _ordered;

    /// <summary>The last total row, in the metrics' units.</summary>
    public IReadOnlyDictionary<string, decimal>? Totals { get; private set; }

    public int TotalRows { get; private set; }

    public int Same { get; private set; }

    public int Changed { get; private set; }

    public int Negative { get; private set; }

    public int Rounded => values.Rounded;

    public int Repeated => _axis.Repeated;

    /// <summary>Walks the table.</summary>
    public void Read(CancellationToken token)
    {
        if (_groupPerColumn)
            foreach (var column in plan.Values)
                GroupOf(column.Account!, _names.PlatformOf(null), null);

        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (SeriesSurvey.IsBlankOrTotal(row, out var isTotal))
            {
                if (isTotal) ReadTotals(row);
                continue;
            }

            ReadRow(row);
        }
    }

    private void ReadRow(RowCursor row)
    {
        if (!HasTheRightCells(row)) return;

        var group = _groupPerColumn ? null : GroupOf(_names.AccountOf(row), _names.PlatformOf(row), plan.Item is { } item ? row[item] : null);
        if (group is not null) group.RowsRead++;
        else _ordered.ForEach(each => each.RowsRead++);

        if (PeriodOf(row, group ?? _ordered[0]) is not { } period) return;
        for (var index = 0; index < plan.Values.Count; index++)
            if (!ReadCell(row, group, index))
                return;

        if (plan.Lead is { } lead && CellText.IsNull(row[lead]))
            for (var index = 0; index < _cells.Length; index++)
                _cells[index] = _cells[index] with { Value = null };

        if (plan.AddsRows) Add(period, group!, row);
        else Store(period, group);
    }

    // A cell too many means that a separator stands unquoted in a cell: every value after it is in the wrong column.
    private bool HasTheRightCells(RowCursor row)
    {
        var (fault, expected) = (string.Empty, string.Empty);
        if (row.Count > table.Headers.Count && !row.IsEmptyFrom(table.Headers.Count))
            (fault, expected) = ($"{Number(row.Count)} cells", $"at most {Number(table.Headers.Count)} cells, as in the header");
        else if (row.Count <= _firstValue)
            (fault, expected) = ($"{Number(row.Count)} cells", "a cell for every column of the header, also an empty one");
        else if (plan.Account is { } account && row[account].Length > LongestName)
            (fault, expected) = ($"a name of {Number(row[account].Length)} characters", $"at most {Number(LongestName)} characters");
        if (fault.Length == 0) return true;

        // Dates without a year take theirs by position: the row's date is passed over, not left for the next row.
        _ = dates.TryRead(row[plan.Date], out _);
        var name = _names.AccountOf(row);
        var group = _groupPerColumn ? _ordered[0] : GroupOf(name.Length > LongestName ? context.Account : name, _names.PlatformOf(row), null);
        group.RowsRead++;
        issues.Reject(new RejectedRow(context.Place, row.Line, null, fault, expected, "Put quotes around cells that hold a separator or a line break.", row.RawText()));
        return false;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private long? PeriodOf(RowCursor row, SeriesGroup group)
    {
        var text = row[plan.Date];
        if (!dates.TryRead(text, out var stamp))
            return Reject(row, plan.Date, text, "a date such as 2026-11-22 in the notation of the other rows", "Correct the date, or delete the row when it holds no data.");
        if (granularity == Granularity.Day) return Period.DaysBetween(SeriesPeriods.Epoch, stamp.Local.Date);

        if (plan.Hour is { } hourColumn)
        {
            if (!ClockText.TryParse(row[hourColumn], out var hour, out _))
                return Reject(row, hourColumn, row[hourColumn], "an hour such as 13, 13:00 or 1 PM", "Correct the hour.");
            stamp = stamp with { Local = stamp.Local.Date.At(hour) };
        }

        if (!dates.SharesMinute && (stamp.Local.Minute != 0 || stamp.Local.Second != 0))
            return Reject(row, plan.Date, text, "a full hour", "Round the time down to its hour, or sum the rows of an hour.");
        if (_axis.Place(stamp, group.MeetRepeated) is not { } instant)
            return Reject(row, plan.Date, text, $"an hour the clocks of {context.Options.TimeZone!.Id} showed: they were put forward then", "Check the time zone, or delete the row.");

        return SeriesPeriods.OfHour(instant);
    }

    private bool ReadCell(RowCursor row, SeriesGroup? group, int index)
    {
        var column = plan.Values[index];
        var text = row[column.Index];
        var name = column.Name ?? _names.MetricOf(row);
        if (!values.TryRead(text, name, out var value, out var currency))
        {
            Reject(row, column.Index, text, $"a number such as {values.Example}, or nothing when it is not known", "Correct the cell or leave it empty.");
            return false;
        }

        var target = group ?? _groups[(column.Account!, _names.PlatformOf(null), null)];
        currency = MetricCatalog.IsMoney(name.Metric) ? column.Currency ?? currency ?? _names.CurrencyOf(row) : null;
        if (currency is not null && target.Currency is { } before && before != currency)
        {
            Reject(row, column.Index, text, $"an amount in {before}, as in the rows before", $"Export one currency a file; {currency} and {before} are not added.");
            return false;
        }

        _cells[index] = (target, name.Metric, value, currency);
        return true;
    }

    private void Add(long period, SeriesGroup group, RowCursor row)
    {
        if (!_splits!.Add(row, plan))
        {
            Same++;
            return;
        }

        group.RowsAccepted++;
        foreach (var (target, metric, value, currency) in MetricCells())
        {
            target.Currency ??= currency;
            if (value < 0m && !metric.EndsWith("_net", StringComparison.Ordinal)) Negative++;
            target.Column(metric).Add(period, value, MetricCatalog.IsGauge(metric));
        }
    }

    private IEnumerable<(SeriesGroup Group, string Metric, decimal? Value, string? Currency)> MetricCells() => !_joinsColumns
        ? _cells
        : _cells.GroupBy(cell => (cell.Group, cell.Metric)).Select(cells => (cells.Key.Group, cells.Key.Metric,
            cells.Any(cell => cell.Value is not null) ? cells.Sum(cell => cell.Value ?? 0m) : (decimal?)null,
            cells.Select(cell => cell.Currency).FirstOrDefault(currency => currency is not null)));

    private void Store(long period, SeriesGroup? group)
    {
        var outcome = PutOutcome.Same;
        foreach (var (target, metric, value, currency) in MetricCells())
        {
            target.Currency ??= currency;
            if (value < 0m && !metric.EndsWith("_net", StringComparison.Ordinal)) Negative++;
            var put = target.Column(metric).Put(period, value);
            if (put == PutOutcome.New && group is null) target.RowsAccepted++;
            if (put == PutOutcome.New || (put == PutOutcome.Changed && outcome == PutOutcome.Same)) outcome = put;
        }

        if (outcome == PutOutcome.New && group is not null) group.RowsAccepted++;
        if (outcome == PutOutcome.Same) Same++;
        if (outcome == PutOutcome.Changed) Changed++;
    }

    private void ReadTotals(RowCursor row)
    {
        TotalRows++;
        var totals = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var column in plan.Values)
            if (column is { Name: { } name, Account: null } && values.TryRead(row[column.Index], name, out var value, out _) && value is { } known)
                totals[name.Metric] = totals.GetValueOrDefault(name.Metric) + known;

        // A row of averages follows the row of totals in some exports.
        if (totals.Count > 0) Totals ??= totals;
    }

    private SeriesGroup GroupOf(string account, string? platform, string? item)
    {
        if (_groups.TryGetValue((account, platform, item), out var group)) return group;
        group = new SeriesGroup(account, platform, item);
        _ordered.Add(group);
        return _groups[(account, platform, item)] = group;
    }

    private long? Reject(RowCursor row, int column, string found, string expected, string fix)
    {
        issues.Reject(new RejectedRow(context.Place, row.Line, table.Headers[column].Raw, CellText.Shown(found), expected, fix, row.RawText()));
        return null;
    }
}
