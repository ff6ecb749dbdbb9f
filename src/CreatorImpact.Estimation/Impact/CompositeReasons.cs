namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Reasons of several outages taken together: what all members share is said once, what only some have carries their name, and members without
/// an estimate are named with their reason.
/// </summary>
internal static class CompositeReasons
{
    /// <summary>Code of the reason that names members without an estimate.</summary>
    public const string WithoutRefused = "without_refused";

    public static IReadOnlyList<Reason> Of(IReadOnlyList<(string Name, ImpactResult Result)> members)
    {
        var reasons = new List<Reason>();
        var refused = members.Where(member => member.Result is ImpactRefusal).ToList();
        if (refused.Count > 0)
        {
            var named = string.Join("; ", refused.Select(member => $"{member.Name} ({member.Result.Reasons[0].Text})"));
            reasons.Add(new Reason(WithoutRefused, $"The sum is without outages that could not be estimated: {named}"));
        }

        var parts = members.Where(member => member.Result is ImpactEstimate).ToList();
        foreach (var (name, result) in parts)
        {
            foreach (var reason in result.Reasons)
            {
                var merged = parts.TrueForAll(part => part.Result.Reasons.Contains(reason)) ? reason : reason with { Text = $"{name}: {reason.Text}" };
                if (!reasons.Contains(merged)) reasons.Add(merged);
            }
        }

        return reasons;
    }
}
