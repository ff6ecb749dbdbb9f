namespace CreatorImpact.Estimation.Ledger;

/// <summary>A line of the ledger, in the order in which lines are added. The terms are those of business-interruption insurance (docs/method.md, money).</summary>
public enum LedgerLineKind
{
    /// <summary>Income lost in the window.</summary>
    Gross,

    /// <summary>What came back soon after; taken off.</summary>
    MakeUp,

    /// <summary>Shortfall that went on later in the recovery window; added.</summary>
    Halo,

    /// <summary>Later views of uploads that never came; added.</summary>
    Uploads,

    /// <summary>Less money for each view that did come; added.</summary>
    Price,

    /// <summary>Income that no series shows, as entered; added.</summary>
    OtherIncome,

    /// <summary>Costs that did not arise, as entered; taken off.</summary>
    SavedCost,

    /// <summary>Costs that arose because of the outage, as entered; added.</summary>
    ExtraExpense,

    /// <summary>Own gains elsewhere and refunds, as entered; taken off.</summary>
    Offset,

    /// <summary>Loss of the first hours, for which an agreement pays nothing; taken off.</summary>
    Waiting,

    /// <summary>What lies above the most an agreement pays; taken off.</summary>
    AboveCap,

    /// <summary>Nobody pays a negative amount: what lifts a gain to zero.</summary>
    NothingBelowZero,
}
