namespace CreatorImpact.Estimation.Impact;

/// <summary>Settings of an estimate. Every one of them is part of the run's hash.</summary>
public sealed record EstimatorOptions
{
    /// <summary>Recovery window in days; null follows the length of the outage (docs/method.md: 1, 3 or 7 days).</summary>
    /// <value>Default null; otherwise 0–14. Zero means no after-effect is looked for.</value>
    public int? RecoveryDays { get; init; }

    /// <summary>Days after the recovery window (and around other outages) that are kept out of training.</summary>
    /// <value>Default 1.</value>
    public int GuardDays { get; init; } = 1;

    /// <summary>Share of a normal day below which a loss does not matter.</summary>
    /// <value>Default 0.05.</value>
    public double Materiality { get; init; } = 0.05;

    /// <summary>Use donors (<see cref="ImpactRequest.Donors"/>) where they make the error on placebo windows smaller.</summary>
    /// <value>Default false.</value>
    public bool UseDonors { get; init; }

    /// <summary>Let accounts of other platforms be donors. When a platform is down others gain, so they seldom are unmoved.</summary>
    /// <value>Default false.</value>
    public bool CrossPlatformDonors { get; init; }
}
