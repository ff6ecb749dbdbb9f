namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Rounds the parts of a sum so that they add to the rounded sum: each is rounded down, and the units that are then missing go to the parts with the
/// largest remainders (Hamilton's method); among equals the first.
/// </summary>
public static class CentSplit
{
    /// <summary>One rounded part for each given, adding to <paramref name="total"/>.</summary>
    /// <param name="parts">Parts of either sign.</param>
    /// <param name="total">The sum as shown: a multiple of <paramref name="unit"/>, less than one unit a part away from the sum of the parts.</param>
    /// <param name="unit">Smallest amount shown, such as 0.01.</param>
    /// <exception cref="ArgumentException">The total is no multiple of the unit, or no rounding of these parts.</exception>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> parts, decimal total, decimal unit = 0.01m)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        if (total % unit != 0) throw new ArgumentException(FormattableString.Invariant($"Expected a multiple of {unit}, found {total}."), nameof(total));
        var rounded = parts.Select(part => Math.Floor(part / unit) * unit).ToArray();
        var missing = (total - rounded.Sum()) / unit;
        if (missing < 0 || missing > parts.Count)
            throw new ArgumentException(FormattableString.Invariant($"{total} is no rounding of the sum {parts.Sum()} of {parts.Count} parts."), nameof(total));

        var byRemainder = Enumerable.Range(0, parts.Count).OrderByDescending(index => parts[index] - rounded[index]).ThenBy(index => index);
        foreach (var index in byRemainder.Take((int)missing)) rounded[index] += unit;
        return rounded;
    }
}
