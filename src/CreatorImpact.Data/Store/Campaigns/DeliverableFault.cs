namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>What is wrong in one field of a deliverable or a make-good.</summary>
/// <param name="Field">Name of the property, such as <c>Guarantee</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record DeliverableFault(string Field, string Found, string Expected)
{
    /// <exception cref="ArgumentException">There is a fault.</exception>
    internal static void Reject(IReadOnlyList<DeliverableFault> faults, string name)
    {
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults.Select(fault => $"{fault.Field}: found {fault.Found}, expected {fault.Expected}.")), name);
    }
}
