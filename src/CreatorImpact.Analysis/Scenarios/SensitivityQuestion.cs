using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Whose net loss is asked about, under which run, and how it turns into money.</summary>
/// <param name="Metric">Canonical name of the metric.</param>
/// <param name="Granularity">Of the series meant.</param>
/// <param name="Seed">Seed of the stored run.</param>
/// <param name="Options">Settings of the stored run.</param>
public sealed record SensitivityQuestion(string Metric, Granularity Granularity, ulong Seed, EstimatorOptions Options)
{
    /// <summary>Point of the stored net loss, to be told when the data say something else by now; null when there is none.</summary>
    public double? StoredNet { get; init; }

    /// <summary>Metrics that <see cref="Money"/> needs besides, such as revenue; all granularities the account has.</summary>
    public IReadOnlyList<string> MoneyMetrics { get; init; } = [];

    /// <summary>
    /// The account's loss in money, from its estimates under one assumption: those of <see cref="Metric"/> and <see cref="MoneyMetrics"/>, refusals
    /// among them, in the same order each time, with draws of the same worlds. Null leaves money out; it answers null when it cannot tell.
    /// </summary>
    public Func<IReadOnlyList<RunItem>, IntervalEstimate?>? Money { get; init; }

    /// <summary>True for the series asked about.</summary>
    internal bool IsAbout(SeriesInput input) =>
        input.Key.Granularity == Granularity && string.Equals(input.Key.Metric, Metric, StringComparison.OrdinalIgnoreCase);
}
