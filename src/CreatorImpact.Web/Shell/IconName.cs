namespace CreatorImpact.Web.Shell;

/// <summary>The pictures of the interface, drawn by <see cref="Icon"/>.</summary>
public enum IconName
{
    Start,
    Impact,
    Outages,
    Data,
    Method,
    Help,
    Upload,
    Sun,
    Moon,
    Arrow,
    Search,
    Keys,
    Check,
    Clock,
    Copy,
    Campaigns,
    Groups,
    Platforms,
    Reports,
    More,
    Settings,
}
