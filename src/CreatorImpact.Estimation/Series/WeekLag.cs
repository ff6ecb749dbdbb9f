namespace CreatorImpact.Estimation.Series;

/// <summary>Finds the same weekday and clock hour of other weeks on a grid, also across a change of the clocks.</summary>
internal sealed class WeekLag
{
    private readonly TimeGrid _grid;
    private readonly int[]? _offsetHours;

    public WeekLag(TimeGrid grid)
    {
        _grid = grid;
        if (grid.Granularity == Granularity.Day) return;
        _offsetHours = new int[grid.Count];
        for (var i = 0; i < grid.Count; i++)
            _offsetHours[i] = (int)Math.Round(grid.Zone.GetUtcOffset(grid.StartOf(i)).Seconds / 3600.0);
    }

    /// <summary>Index of the same time of the week, <paramref name="weeks"/> later (negative: earlier); −1 outside the grid.</summary>
    public int At(int index, int weeks)
    {
        var at = index + (weeks * _grid.PeriodsPerWeek);
        if (at < 0 || at >= _grid.Count) return -1;
        if (_offsetHours is null) return at;
        at += _offsetHours[index] - _offsetHours[at];
        return at >= 0 && at < _grid.Count ? at : -1;
    }
}
