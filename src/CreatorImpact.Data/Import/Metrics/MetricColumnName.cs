namespace CreatorImpact.Data.Import.Metrics;

/// <summary>What a known header measures.</summary>
/// <param name="Metric">Canonical metric.</param>
/// <param name="Multiplier">The written number times this (60 for hours of watch time) …</param>
/// <param name="Divisor">… divided by this (60,000 for milliseconds): two numbers, because 1/60 is no decimal.</param>
internal readonly record struct MetricColumnName(string Metric, decimal Multiplier = 1m, decimal Divisor = 1m)
{
    /// <summary>The written number in the metric's unit.</summary>
    public decimal Scale(decimal written) => Divisor == 1m ? (Multiplier == 1m ? written : written * Multiplier) : written * Multiplier / Divisor;
}
