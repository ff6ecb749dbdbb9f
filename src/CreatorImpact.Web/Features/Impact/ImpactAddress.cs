namespace CreatorImpact.Web.Features.Impact;

/// <summary>The address of a view of the impact page: it holds everything that was chosen.</summary>
internal static class ImpactAddress
{
    public static string Of(long? outageId, long? seriesId = null, long? jobId = null)
    {
        var parts = new[] { ("outage", outageId), ("series", seriesId), ("job", jobId) }
            .Where(part => part.Item2 is not null)
            .Select(part => FormattableString.Invariant($"{part.Item1}={part.Item2}"))
            .ToList();
        return parts.Count == 0 ? "impact" : "impact?" + string.Join('&', parts);
    }
}
