namespace CreatorImpact.Estimation.Outages;

/// <summary>What the outage took away.</summary>
public enum OutageFunction
{
    /// <summary>Watching: views are lost in the window.</summary>
    View,

    /// <summary>Publishing: views in the window are hardly touched, later ones are.</summary>
    Upload,

    /// <summary>Live streams.</summary>
    Live,

    /// <summary>Ads and payments.</summary>
    Monetise,

    /// <summary>Only the counters: nothing is lost, figures arrive later.</summary>
    Display,
}
