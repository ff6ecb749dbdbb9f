using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>What an account was held against.</summary>
public enum DropBasis
{
    /// <summary>The but-for total of an estimate and its 90 % interval.</summary>
    ButFor,

    /// <summary>The usual value of the same weekday and hour in the last eight clean weeks.</summary>
    UsualLevel,
}

/// <summary>
/// Whether one account dropped in given hours or days: its total lies below a bound under which it lies one time in twenty when nothing happened.
/// Amounts are in the metric's own unit.
/// </summary>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Its platform; null when none is stated.</param>
/// <param name="Granularity">Length of the periods looked at.</param>
/// <param name="Basis">What it was held against.</param>
/// <param name="Observed">Total of the periods touched.</param>
/// <param name="Expected">What was to be expected of them.</param>
/// <param name="LowerBound">Lower end of the 90 % range of what was to be expected: 5 % lie below it by chance.</param>
/// <param name="Exposed">Share of the periods' time that lies inside the hours asked for, 0–1: one hour of a day is 1/24.</param>
public sealed record AccountDrop(string Account, string? Platform, Granularity Granularity, DropBasis Basis, double Observed, double Expected, double LowerBound, double Exposed)
{
    /// <summary>Share of accounts that drop by chance alone: what lies below the 90 % range.</summary>
    public const double ByChance = 0.05;

    /// <summary>True when the account dropped.</summary>
    public bool Dropped => Observed < LowerBound;

    /// <summary>True when an account that loses everything in the hours asked for would be seen to drop: only then does "did not drop" say something.</summary>
    public bool CanShow => Expected * (1 - Exposed) < LowerBound;

    /// <summary>Share of what was to be expected that is missing; negative above it; null when nothing was to be expected.</summary>
    public double? MissingShare => Expected > 0 ? 1 - (Observed / Expected) : null;
}
