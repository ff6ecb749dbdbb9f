using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The contract's codes of ledger lines.</summary>
public static class LedgerLineCode
{
    /// <summary>A line's code.</summary>
    public static string Of(LedgerLineKind kind) => kind switch
    {
        LedgerLineKind.Gross => "gross",
        LedgerLineKind.MakeUp => "make_up",
        LedgerLineKind.Halo => "halo",
        LedgerLineKind.Uploads => "uploads",
        LedgerLineKind.Price => "price",
        LedgerLineKind.OtherIncome => "other_income",
        LedgerLineKind.SavedCost => "saved_cost",
        LedgerLineKind.ExtraExpense => "extra_expense",
        LedgerLineKind.Offset => "offset",
        LedgerLineKind.Waiting => "waiting",
        LedgerLineKind.NothingBelowZero => "nothing_below_zero",
        LedgerLineKind.AboveCap => "above_cap",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown line."),
    };
}
