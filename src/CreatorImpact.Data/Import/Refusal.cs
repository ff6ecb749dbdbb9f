namespace CreatorImpact.Data.Import;

/// <summary>Makes refusals.</summary>
internal static class Refusal
{
    /// <summary>A refusal without rows.</summary>
    public static RefusedReading Of(string code, string reason) => new(code, reason, [], []);
}
