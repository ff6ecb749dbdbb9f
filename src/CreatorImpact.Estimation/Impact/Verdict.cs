namespace CreatorImpact.Estimation.Impact;

/// <summary>The one-rule answer that words, p-value and interval share (docs/method.md, verdict).</summary>
public enum Verdict
{
    /// <summary>The lower 90 % bound of the loss is above zero.</summary>
    LossFound,

    /// <summary>The interval holds no loss as large as the materiality limit.</summary>
    NoLossLargerThan,

    /// <summary>The data allow both a material loss and none.</summary>
    CannotTell,

    /// <summary>Counters look frozen or zero while other signs of life exist: import again.</summary>
    PossibleDisplayGap,

    /// <summary>No estimate; the reasons say why.</summary>
    Refused,
}
