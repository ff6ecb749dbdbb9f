using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Start;

/// <summary>What the start pages know about the workspace.</summary>
/// <param name="Series">All series.</param>
/// <param name="Outages">All outages, newest first.</param>
/// <param name="Findings">Newest finding of each series and outage: the newest outage first, losses before the rest; none of illustrative outages.</param>
/// <param name="IsCut">True when there are more estimates than were read.</param>
/// <param name="Now">When this was loaded.</param>
public sealed record StartPageModel(IReadOnlyList<StoredSeries> Series, IReadOnlyList<StoredOutage> Outages, IReadOnlyList<StartFinding> Findings, bool IsCut, Instant Now)
{
    /// <summary>There are series.</summary>
    public bool HasData => Series.Count > 0;

    /// <summary>There are outages.</summary>
    public bool HasOutages => Outages.Count > 0;

    /// <summary>The step to take next: 1 data, 2 outage, 3 estimate; 0 when there are findings.</summary>
    public int NextStep => Findings.Count > 0 ? 0 : !HasData ? 1 : !HasOutages ? 2 : 3;
}
