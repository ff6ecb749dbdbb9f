using System.Globalization;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Gathers the observations of an export into series, one table an account and length of period.</summary>
internal sealed class ExportedSeries(ImportIssues issues)
{
    private const decimal LargestSum = 1e27m;

    private readonly OrderedDictionary<SeriesKey, Column> _columns = [];
    private readonly Dictionary<SeriesKey, Instant> _exported = [];
    private int _repeated;

    /// <summary>The latest of the times that series were exported; null when the file states none.</summary>
    public Instant? NewestExport => _exported.Count == 0 ? null : _exported.Values.Max();

    /// <summary>Reads when series were exported.</summary>
    public void AddTimes(ExportFields fields)
    {
        while (fields.Read())
        {
            var key = KeyOf(fields);
            var exported = fields.Time("exported") ?? (fields.IsGood ? fields.Fail("exported", "a time in UTC such as 2026-11-10T17:30:00Z", default(Instant)) : default);
            if (fields.IsGood) _exported[key] = exported;
        }
    }

    /// <summary>Reads the rows of a table.</summary>
    public void Add(ExportFields fields, CancellationToken token)
    {
        while (fields.Read())
        {
            if ((fields.Count & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            var key = KeyOf(fields);
            var zone = fields.Text("time zone");
            if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) fields.Fail("time zone", "an IANA zone such as Europe/Berlin", 0);
            var period = PeriodOf(fields, key.Granularity);
            var value = fields.Number("value") ?? fields.Fail("value", "a number; a period without one has no row", 0.0);
            if (!fields.IsGood) continue;

            if (!_columns.TryGetValue(key, out var column)) _columns[key] = column = new Column(zone, fields.Text("currency"));
            column.Add(period, value);
        }
    }

    /// <summary>The tables; each series in ascending order.</summary>
    public IReadOnlyList<EngagementTable> Tables()
    {
        var tables = _columns.GroupBy(column => (column.Key.Account, column.Key.Platform, column.Key.Granularity)).Select(group => TableOf(group.Key.Account, group.Key.Platform, group.Key.Granularity, [.. group])).ToList();
        if (_repeated > 0)
            issues.Warn("duplicate_rows_replaced", FormattableString.Invariant($"{_repeated} rows repeat a period of a series; the last row of each was kept."));
        return tables;
    }

    private static SeriesKey KeyOf(ExportFields fields)
    {
        var granularity = fields.Word("granularity", "day", "hour") == "hour" ? Granularity.Hour : Granularity.Day;
        return new SeriesKey(fields.Needed("account", "the account's name"), fields.Text("platform"), fields.Needed("metric", "a metric such as views"), granularity);
    }

    private static long PeriodOf(ExportFields fields, Granularity granularity)
    {
        if (granularity == Granularity.Hour) return fields.Time("period") is { } hour ? SeriesPeriods.OfHour(hour) : Missing();
        return fields.Day("period") is { } day ? Period.DaysBetween(SeriesPeriods.Epoch, day) : Missing();

        long Missing() => fields.IsGood ? fields.Fail("period", "a day or an hour", 0L) : 0;
    }

    private EngagementTable TableOf(string account, string? platform, Granularity granularity, IReadOnlyList<KeyValuePair<SeriesKey, Column>> columns)
    {
        var series = new List<SeriesData>(columns.Count);
        var (sums, last) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal));
        foreach (var (key, column) in columns)
        {
            var (periods, values) = column.Sorted(ref _repeated);
            series.Add(new SeriesData(key, column.ZoneId, column.Currency, periods, values) { ExportedAt = _exported.TryGetValue(key, out var exported) ? exported : null });
            if (MetricCatalog.IsGauge(key.Metric)) Note(last, key.Metric, values[^1]);
            else Note(sums, key.Metric, values.Sum());
        }

        return new EngagementTable
        {
            Platform = platform,
            Account = account,
            Kind = granularity == Granularity.Hour ? TableKind.HourlySeries : TableKind.DailySeries,
            Granularity = granularity,
            RowsRead = columns.Sum(column => column.Value.Rows),
            RowsAccepted = columns.Sum(column => column.Value.Rows),
            PeriodStart = SeriesPeriods.Text(series.Min(one => one.Periods[0]), granularity),
            PeriodEnd = SeriesPeriods.Text(series.Max(one => one.Periods[^1]), granularity),
            Sums = sums,
            Last = last,
            Currency = columns.Select(column => column.Value.Currency).FirstOrDefault(currency => currency is not null),
            Series = series,
        };
    }

    // Sums are for people to compare; what is too large to be one is left out.
    private static void Note(Dictionary<string, decimal> sums, string metric, double value)
    {
        if (double.IsFinite(value) && Math.Abs(value) < (double)LargestSum && decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var sum)) sums[metric] = sum;
    }

    private sealed class Column(string? zoneId, string? currency)
    {
        private readonly List<long> _periods = [];
        private readonly List<double> _values = [];
        private bool _isAscending = true;

        public string? ZoneId => zoneId;

        public string? Currency => currency;

        public int Rows => _periods.Count;

        public void Add(long period, double value)
        {
            _isAscending &= _periods.Count == 0 || period > _periods[^1];
            _periods.Add(period);
            _values.Add(value);
        }

        // The export writes them in order; who sorted the file otherwise loses nothing.
        public (IReadOnlyList<long> Periods, IReadOnlyList<double> Values) Sorted(ref int repeated)
        {
            if (_isAscending) return (_periods, _values);

            var sorted = new SortedDictionary<long, double>();
            for (var index = 0; index < _periods.Count; index++) sorted[_periods[index]] = _values[index];
            repeated += _periods.Count - sorted.Count;
            return ([.. sorted.Keys], [.. sorted.Values]);
        }
    }
}
