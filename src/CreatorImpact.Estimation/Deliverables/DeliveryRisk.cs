namespace CreatorImpact.Estimation.Deliverables;

/// <summary>Whether a guarantee will be met.</summary>
public enum DeliveryRisk
{
    /// <summary>It is met, or missed in at most 5 % of the worlds.</summary>
    None,

    /// <summary>It may be missed.</summary>
    Possible,

    /// <summary>It is missed in more than half of the worlds.</summary>
    Likely,

    /// <summary>The deadline has passed and something is missing: a fact.</summary>
    Missed,

    /// <summary>What was delivered, or the pace, is not known.</summary>
    CannotTell,
}

/// <summary>The one rule for <see cref="DeliveryRisk"/>.</summary>
public static class DeliveryRiskRule
{
    /// <summary>Chance of a shortfall up to which there is no risk to speak of.</summary>
    public const double Negligible = 0.05;

    /// <summary>Chance of a shortfall above which it is likely.</summary>
    public const double MoreLikelyThanNot = 0.5;

    /// <summary>Reads the risk.</summary>
    /// <param name="contractShortfall">What is missing now, 0 or more; null when what was delivered is not known.</param>
    /// <param name="isOver">True when the deadline has passed: what is missing then stays missing.</param>
    /// <param name="chanceOfShortfall">Chance that something is missing at the deadline, 0–1; null when the pace is not known.</param>
    public static DeliveryRisk Of(double? contractShortfall, bool isOver, double? chanceOfShortfall) => (contractShortfall, isOver, chanceOfShortfall) switch
    {
        (null, _, _) => DeliveryRisk.CannotTell,
        ( <= 0, _, _) => DeliveryRisk.None,
        (_, true, _) => DeliveryRisk.Missed,
        (_, false, null) => DeliveryRisk.CannotTell,
        (_, false, <= Negligible) => DeliveryRisk.None,
        (_, false, > MoreLikelyThanNot) => DeliveryRisk.Likely,
        _ => DeliveryRisk.Possible,
    };
}
