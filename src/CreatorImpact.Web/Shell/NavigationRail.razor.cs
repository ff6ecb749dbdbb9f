using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>The pages of all features: a rail on the left, a bar at the bottom of a narrow screen.</summary>
public partial class NavigationRail
{
    [Inject]
    public required IEnumerable<NavigationEntry> Entries { get; init; }

    private IEnumerable<NavigationEntry> Ordered => Entries.OrderBy(entry => entry.Order);
}
