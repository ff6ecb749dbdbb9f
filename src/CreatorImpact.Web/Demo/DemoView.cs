namespace CreatorImpact.Web.Demo;

/// <summary>What stands in the place of the page while the demo is viewed.</summary>
internal enum DemoView
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>The page itself.</summary>
    Ready,

    /// <summary>How far the filling is.</summary>
    Filling,

    /// <summary>The filling ended early.</summary>
    Unfinished,

    /// <summary>The demo was removed, here or in another tab.</summary>
    Removed,
}
