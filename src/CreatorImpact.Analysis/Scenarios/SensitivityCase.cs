using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>What the account would have lost under one assumption.</summary>
/// <param name="Code"><c>base</c>, <c>earlier</c>, <c>later</c>, <c>low</c>, <c>high</c> or <c>only</c>.</param>
/// <param name="Items">Estimates of every metric asked for, with their draws.</param>
/// <param name="Item">The one of the series asked about.</param>
/// <param name="Money">What the caller made of the items; null without a way to money, or when it cannot tell.</param>
public sealed record SensitivityCase(string Code, IReadOnlyList<RunItem> Items, RunItem Item, IntervalEstimate? Money)
{
    /// <summary>The estimate; null when it was refused.</summary>
    public ImpactEstimate? Estimate => Item.Result as ImpactEstimate;

    /// <summary>Why there is no estimate; null when there is one.</summary>
    public Reason? Refusal => Estimate is null ? Item.Result.Reasons[0] : null;

    /// <summary>Net loss in the metric's unit; null when refused.</summary>
    public IntervalEstimate? Net => Estimate?.Net;

    /// <summary>Net point minus that of the untouched estimate; null when either was refused.</summary>
    public double? Effect { get; private init; }

    /// <summary>The same of the gross loss. On daily data windows and severities move this one and leave net alone.</summary>
    public double? GrossEffect { get; private init; }

    /// <summary>Point in money minus that of the untouched case; null when either is unknown.</summary>
    public double? MoneyEffect { get; private init; }

    /// <summary>The case held against the untouched one.</summary>
    internal SensitivityCase Against(SensitivityCase untouched) => this with
    {
        Effect = Net?.Point - untouched.Net?.Point,
        GrossEffect = Estimate?.Gross.Point - untouched.Estimate?.Gross.Point,
        MoneyEffect = Money?.Point - untouched.Money?.Point,
    };
}
