namespace CreatorImpact.Data.Import.Tables;

/// <summary>
/// The values of one metric of one account, two growing columns of 16 bytes a value; an index is only built when a file is out of order.
/// Values are exact: the rare one that no double holds stands beside.
/// </summary>
internal sealed class ValueColumn
{
    // Whole numbers up to here are exact as double.
    private const double LargestWhole = 9_007_199_254_740_992;

    private readonly List<long> _periods = [];
    private readonly List<double> _values = [];
    private Dictionary<int, decimal>? _exact;
    private Dictionary<long, int>? _index;
    private int _direction;

    public int Count => _periods.Count;

    /// <summary>Cells without a value.</summary>
    public int Nulls => _values.Count(double.IsNaN);

    /// <summary>Exact sum of the known values.</summary>
    /// <exception cref="OverflowException">Beyond the range of decimal.</exception>
    public decimal Sum()
    {
        Int128 whole = 0;
        var rest = 0m;
        for (var at = 0; at < _values.Count; at++)
        {
            if (IsWhole(_values[at]) && _exact?.ContainsKey(at) != true) whole += (long)_values[at];
            else rest += ValueAt(at) ?? 0m;
        }

        return rest + (decimal)whole;
    }

    public long? First => _periods.Count == 0 ? null : IsAscending ? _periods[0] : _periods.Min();

    public long? Last => _periods.Count == 0 ? null : IsAscending ? _periods[^1] : _periods.Max();

    private bool IsAscending => _index is null && _direction >= 0;

    /// <summary>Known value of the newest period that has one, with its period.</summary>
    public (long Period, decimal Value)? Newest()
    {
        var newest = -1;
        for (var at = 0; at < _periods.Count; at++)
            if (!double.IsNaN(_values[at]) && (newest < 0 || _periods[at] > _periods[newest]))
                newest = at;

        return newest < 0 ? null : (_periods[newest], ValueAt(newest)!.Value);
    }

    /// <summary>Takes a value; a period given again keeps the later known one.</summary>
    public PutOutcome Put(long period, decimal? value)
    {
        if (Find(period) is not { } at)
        {
            if (_index is not null) _index.Add(period, _periods.Count);
            _periods.Add(period);
            _values.Add(double.NaN);
            Set(_values.Count - 1, value);
            return PutOutcome.New;
        }

        if (value is null || ValueAt(at) == value) return PutOutcome.Same;
        Set(at, value);
        return PutOutcome.Changed;
    }

    /// <summary>Adds to a period: parts of a count make its sum, parts of a level make nothing that is known.</summary>
    public void Add(long period, decimal? value, bool isGauge)
    {
        if (Find(period) is not { } at)
        {
            Put(period, value);
            return;
        }

        Set(at, isGauge ? null : ValueAt(at) is { } before ? before + (value ?? 0m) : value);
    }

    /// <summary>The known values, ascending by period. The column must not be changed afterwards.</summary>
    public (IReadOnlyList<long> Periods, IReadOnlyList<double> Values) ToSeries()
    {
        var known = _values.Count - Nulls;
        if (IsAscending && known == _values.Count) return (_periods, _values);

        var (periods, values) = (new long[known], new double[known]);
        var next = 0;
        for (var at = 0; at < _periods.Count; at++)
            if (!double.IsNaN(_values[at]))
                (periods[next], values[next++]) = (_periods[at], _values[at]);

        Array.Sort(periods, values);
        return (periods, values);
    }

    private static bool IsWhole(double value) => Math.Abs(value) <= LargestWhole && Math.Truncate(value).Equals(value);

    private void Set(int at, decimal? value)
    {
        var stored = value is { } known ? (double)known : double.NaN;
        _values[at] = stored;
        if (value is not { } exact || (IsWhole(stored) ? (long)stored : (decimal)stored) == exact) _exact?.Remove(at);
        else (_exact ??= [])[at] = exact;
    }

    private decimal? ValueAt(int at)
    {
        var stored = _values[at];
        if (double.IsNaN(stored)) return null;
        if (_exact is not null && _exact.TryGetValue(at, out var exact)) return exact;
        return IsWhole(stored) ? (long)stored : (decimal)stored;
    }

    private int? Find(long period)
    {
        if (_index is null)
        {
            if (_periods.Count == 0) return null;
            var step = period.CompareTo(_periods[^1]);
            if (step == 0) return _periods.Count - 1;
            if (_direction == 0) _direction = step;
            if (step == _direction) return null;

            _index = new Dictionary<long, int>(_periods.Count * 2);
            for (var at = 0; at < _periods.Count; at++) _index.Add(_periods[at], at);
        }

        return _index.TryGetValue(period, out var found) ? found : null;
    }
}
