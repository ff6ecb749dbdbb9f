using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Drops;

/// <summary>The stretches of known outages: what is no usual time for the accounts of a platform.</summary>
internal static class KnownWindows
{
    /// <summary>Every window anybody states, and outages without an end as far as they are left out.</summary>
    /// <param name="known">Outages of the workspace.</param>
    /// <param name="platform">Platform of the accounts; null when none is stated.</param>
    /// <param name="now">How far an outage that goes on reaches.</param>
    /// <param name="except">Number of an outage to leave away; null for none.</param>
    public static IReadOnlyList<OutageWindow> Of(IEnumerable<StoredOutage> known, string? platform, Instant now, long? except = null)
    {
        var concerned = known.Where(one => one.Id != except && !one.Removed && !one.IsIllustrative && OutageMatch.Applies(platform, one.Platform, null)).ToList();
        return [.. concerned.Select(OutageInput.From).OfType<OutageInput>().SelectMany(one => one.Outage.StatedWindows), .. concerned.Select(OpenOutage.From).OfType<OpenOutage>().Select(one => one.ExcludedUntil(now)).OfType<OutageWindow>()];
    }
}
