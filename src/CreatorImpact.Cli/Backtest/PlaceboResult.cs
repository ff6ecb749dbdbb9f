using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Cli.Backtest;

/// <summary>One row of the result table.</summary>
/// <param name="Window">What was asked.</param>
/// <param name="Actual">The truth.</param>
/// <param name="Estimate">The answer.</param>
/// <param name="Seconds">Wall time of this one estimate, calibration included, reading the file excluded.</param>
/// <param name="CpuSeconds">Processor time of the whole process meanwhile; null when several estimates ran at once and cannot be told apart.</param>
/// <param name="Error">Why there is no answer, or null.</param>
internal sealed record PlaceboResult(PlaceboWindow Window, double Actual, BacktestEstimate? Estimate, double Seconds, double? CpuSeconds, string? Error);
