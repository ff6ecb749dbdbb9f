namespace CreatorImpact.Data.Import.Tables;

/// <summary>The values of one metric of one account, two growing columns; an index is only built when a file is out of order.</summary>
internal sealed class ValueColumn
{
    private readonly List<long> _periods = [];
    private readonly List<decimal?> _values = [];
    private Dictionary<long, int>? _index;
    private int _direction;

    public int Count => _periods.Count;

    /// <summary>Cells without a value.</summary>
    public int Nulls => _values.Count(value => value is null);

    /// <summary>Exact sum of the known values.</summary>
    /// <exception cref="OverflowException">Beyond the range of decimal.</exception>
    public decimal Sum() => _values.Sum(value => value ?? 0m);

    public long? First => _periods.Count == 0 ? null : _periods.Min();

    public long? Last => _periods.Count == 0 ? null : _periods.Max();

    /// <summary>Known value of the newest period that has one, with its period.</summary>
    public (long Period, decimal Value)? Newest()
    {
        (long Period, decimal Value)? newest = null;
        for (var at = 0; at < _periods.Count; at++)
            if (_values[at] is { } value && (newest is null || _periods[at] > newest.Value.Period))
                newest = (_periods[at], value);

        return newest;
    }

    /// <summary>Takes a value; a period given again keeps the later known one.</summary>
    public PutOutcome Put(long period, decimal? value)
    {
        if (Find(period) is not { } at)
        {
            if (_index is not null) _index.Add(period, _periods.Count);
            _periods.Add(period);
            _values.Add(value);
            return PutOutcome.New;
        }

        if (value is null || _values[at] == value) return PutOutcome.Same;
        _values[at] = value;
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

        _values[at] = isGauge ? null : _values[at] is { } before ? before + (value ?? 0m) : value;
    }

    /// <summary>The known values, ascending by period.</summary>
    public (long[] Periods, double[] Values) ToSeries()
    {
        var known = _values.Count(value => value is not null);
        var (periods, values) = (new long[known], new double[known]);
        var next = 0;
        for (var at = 0; at < _periods.Count; at++)
            if (_values[at] is { } value)
                (periods[next], values[next++]) = (_periods[at], (double)value);

        Array.Sort(periods, values);
        return (periods, values);
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
