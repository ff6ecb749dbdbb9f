namespace CreatorImpact.Estimation.Segments;

/// <summary>A combination of rows.</summary>
/// <param name="Values">What it gives, by column.</param>
/// <param name="Weights">How often each row counts in it.</param>
internal sealed record RowCombination(double[] Values, double[] Weights)
{
    /// <summary>This less so many times another one.</summary>
    public RowCombination Less(double factor, RowCombination other)
    {
        var made = new RowCombination((double[])Values.Clone(), (double[])Weights.Clone());
        made.Subtract(factor, other);
        return made;
    }

    /// <summary>Subtracts so many times another one.</summary>
    internal void Subtract(double factor, RowCombination other)
    {
        if (factor == 0) return;
        for (var column = 0; column < Values.Length; column++) Values[column] -= factor * other.Values[column];
        for (var row = 0; row < Weights.Length; row++) Weights[row] -= factor * other.Weights[row];
    }

    /// <summary>Multiplies.</summary>
    internal void Scale(double factor)
    {
        for (var column = 0; column < Values.Length; column++) Values[column] *= factor;
        for (var row = 0; row < Weights.Length; row++) Weights[row] *= factor;
    }
}
