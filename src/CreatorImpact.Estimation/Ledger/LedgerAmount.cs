using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>An amount somebody entered, with its own uncertainty.</summary>
public sealed record LedgerAmount
{
    /// <param name="kind">One of the four kinds that are entered.</param>
    /// <param name="name">Names the amount and its random numbers; the same amount must have the same name in every ledger it stands in.</param>
    /// <param name="range">Amount in the ledger's currency, 0 or more.</param>
    /// <exception cref="ArgumentException">The kind is not one that is entered, or the amount may be negative.</exception>
    public LedgerAmount(LedgerLineKind kind, string name, UncertainRange range)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(range);
        if (kind is not (LedgerLineKind.OtherIncome or LedgerLineKind.SavedCost or LedgerLineKind.ExtraExpense or LedgerLineKind.Offset))
            throw new ArgumentException(FormattableString.Invariant($"A line of the kind {kind} is computed and cannot be entered."), nameof(kind));
        if (range.Low < 0) throw new ArgumentException(FormattableString.Invariant($"Found an amount of {range.Low}, expected 0 or more: the kind says what it does to the loss."), nameof(range));
        (Kind, Name, Range) = (kind, name, range);
    }

    /// <summary>What it does to the loss.</summary>
    public LedgerLineKind Kind { get; }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>How large it is.</summary>
    public UncertainRange Range { get; }

    /// <summary>+1 for what adds to the loss, −1 for what is taken off it.</summary>
    public int Sign => Kind is LedgerLineKind.OtherIncome or LedgerLineKind.ExtraExpense ? 1 : -1;
}
