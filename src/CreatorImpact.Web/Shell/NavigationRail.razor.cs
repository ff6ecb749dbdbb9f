using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>The pages of all features: a rail on the left, a bar at the bottom of a narrow screen.</summary>
public partial class NavigationRail
{
    // So many words fit beside each other on a phone of 360 px.
    private const int MostInBar = 5;

    [Inject]
    public required IEnumerable<NavigationEntry> Entries { get; init; }

    /// <summary>Pages the bar shows.</summary>
    private List<NavigationEntry> First => [.. Ordered.Take(Rest.Count > 0 ? MostInBar - 1 : MostInBar)];

    /// <summary>Pages behind its last place.</summary>
    private List<NavigationEntry> Rest => Entries.Count() > MostInBar ? [.. Ordered.Skip(MostInBar - 1)] : [];

    private IEnumerable<NavigationEntry> Ordered => Entries.OrderBy(entry => entry.Order);
}
