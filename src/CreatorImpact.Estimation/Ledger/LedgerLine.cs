using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>One line: what it adds to the sum, in every simulated world.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Name of an entered amount; null for lines that are computed.</param>
/// <param name="Draws">Signed: what is taken off is negative. Units of the ledger's currency.</param>
/// <param name="Estimate">The same summed up.</param>
public sealed record LedgerLine(LedgerLineKind Kind, string? Name, double[] Draws, IntervalEstimate Estimate);
