using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>What the inputs leave open and the run took for granted.</summary>
internal static class InputReasons
{
    public static IEnumerable<Reason> Of(SeriesInput input, OutageInput outage, RunRequest request)
    {
        if (input.Key.Platform is null && outage.Platform is not null && request.Platform is null)
            yield return new Reason("platform_unstated", $"The export names no platform, so the outage of {outage.Platform} was taken as its own; name the platform to be sure.");
        if (input.Key.Granularity == Granularity.Day && outage.Outage.Phases.Any(phase => phase.SeverityLow < phase.SeverityHigh))
            yield return new Reason("share_unstated", "The source does not say exactly which share failed, so the modelled gross figure spans the range it leaves open; state the share to narrow it.");
    }
}
