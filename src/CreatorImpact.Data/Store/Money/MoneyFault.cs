namespace CreatorImpact.Data.Store.Money;

/// <summary>What is wrong with one field of something entered about money. Nothing is stored while there is one.</summary>
/// <param name="Field">Name of the field as the JSON writes it, such as <c>rpmLow</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What could stand there.</param>
/// <param name="Fix">What to do about it, a sentence.</param>
public sealed record MoneyFault(string Field, string Found, string Expected, string Fix)
{
    /// <summary>All of it in one sentence or two.</summary>
    public override string ToString() => $"{Field}: found {Found}, expected {Expected}. {Fix}";

    /// <exception cref="ArgumentException">There is a fault.</exception>
    internal static void Reject(IReadOnlyList<MoneyFault> faults, string parameter)
    {
        if (faults.Count > 0) throw new ArgumentException(string.Join(" ", faults), parameter);
    }
}
