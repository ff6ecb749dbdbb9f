namespace CreatorImpact.Estimation.Series;

/// <summary>
/// One metric of one account on a regular grid. A value is NaN where the export has none: a gap is missing, never zero.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class MetricSeries
{
    private readonly double[] _values;

    /// <summary>Takes a copy of <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">The number of values differs from the grid's periods, or a value is infinite.</exception>
    public MetricSeries(SeriesKey key, TimeGrid grid, ReadOnlySpan<double> values, bool zoneIsAssumed = false)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(grid);
        if (values.Length != grid.Count)
            throw new ArgumentException($"{values.Length} values for {grid.Count} periods.", nameof(values));
        foreach (var value in values)
            if (double.IsInfinity(value)) throw new ArgumentException("A value is infinite; use NaN for a missing one.", nameof(values));

        (Key, Grid, ZoneIsAssumed) = (key, grid, zoneIsAssumed);
        _values = values.ToArray();
    }

    /// <summary>What is measured.</summary>
    public SeriesKey Key { get; }

    /// <summary>The periods.</summary>
    public TimeGrid Grid { get; }

    /// <summary>True when no source stated the zone and UTC stands in for it; the estimate then carries a reason.</summary>
    public bool ZoneIsAssumed { get; }

    /// <summary>One value a period; NaN = missing.</summary>
    public ReadOnlySpan<double> Values => _values;
}
