using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What an offer and the estimate may assume differently.</summary>
public enum OfferAssumptionKind
{
    /// <summary>Revenue per 1,000 views.</summary>
    Rpm,

    /// <summary>Days after the outage that are counted.</summary>
    RecoveryDays,

    /// <summary>Start of the outage.</summary>
    WindowStart,

    /// <summary>End of the outage, exclusive.</summary>
    WindowEnd,

    /// <summary>Share of a missing post's audience that went to the creator's other posts, 0–1.</summary>
    Kappa,
}

/// <summary>"They say X, here Y": one assumption in which an offer differs from the estimate.</summary>
/// <param name="Kind">Which.</param>
public sealed record OfferDifference(OfferAssumptionKind Kind)
{
    /// <summary>Their number; a revenue per 1,000 views in <see cref="Currency"/>. Null for times.</summary>
    public double? Theirs { get; init; }

    /// <summary>The number here; of a range its middle. Null for times, and where the estimate has none.</summary>
    public double? Ours { get; init; }

    /// <summary>Lower end of the range here: 5 % for a revenue per 1,000 views, the assumed end for κ; null where a single number is used.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    public double? High { get; init; }

    /// <summary>ISO code of the numbers; null when they are not money.</summary>
    public string? Currency { get; init; }

    /// <summary>Their time; null for numbers.</summary>
    public Instant? TheirTime { get; init; }

    /// <summary>The time here.</summary>
    public Instant? OurTime { get; init; }

    /// <summary>True when their number lies outside the range here; null without a range.</summary>
    public bool? IsOutside => Theirs is { } number && Low is { } low && High is { } high ? number < low || number > high : null;

    /// <summary>What it changes in money, as far as that can be told without a new run.</summary>
    public OfferEffect? Effect { get; init; }

    /// <summary>True when only a new estimate shows what it changes.</summary>
    public bool NeedsRun => Kind is OfferAssumptionKind.RecoveryDays or OfferAssumptionKind.WindowStart or OfferAssumptionKind.WindowEnd;
}

/// <summary>A figure of the estimate, and the same with the offer's assumption in place of the one here.</summary>
/// <param name="Here">With the assumption here, units of <paramref name="Currency"/>.</param>
/// <param name="WithTheirs">With theirs.</param>
/// <param name="Currency">ISO code.</param>
public sealed record OfferEffect(IntervalEstimate Here, IntervalEstimate WithTheirs, string Currency);
