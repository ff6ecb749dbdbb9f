using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// An account that a regional outage should have left alone, offered as a control: what moved it in the window has moved others too. It is screened
/// before it is used, and named with the reason when it is not.
/// </summary>
/// <param name="Series">The same metric at the same granularity as the series estimated.</param>
/// <param name="Audience">Share of its audience where the outage hit; a donor has next to none there.</param>
/// <param name="OtherOutages">Every other known outage of its platform, as in <see cref="ImpactRequest.OtherOutages"/>.</param>
public sealed record Donor(MetricSeries Series, AudienceShare Audience, IReadOnlyList<OutageWindow> OtherOutages)
{
    /// <summary>Largest share of a donor's audience where the outage hit.</summary>
    public const double MostAudience = 0.05;
}
