namespace CreatorImpact.Estimation.Impact;

/// <summary>A figure that grows with severity, known at the low end, the middle and the high end of its range and joined by straight lines.</summary>
internal readonly struct SeverityLine
{
    private readonly double _low;
    private readonly double _middle;
    private readonly double _high;

    /// <summary>Asks for the three figures; the position goes from 0, the low end, to 1.</summary>
    public SeverityLine(Func<double, double> at) => (_low, _middle, _high) = (at(0), at(0.5), at(1));

    /// <summary>The figure at a position.</summary>
    public double At(double position) => position <= 0.5
        ? _low + (2 * position * (_middle - _low))
        : _middle + (((2 * position) - 1) * (_high - _middle));
}
