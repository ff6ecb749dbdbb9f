namespace CreatorImpact.Estimation.Uploads;

/// <summary>What is said of a post published just before an outage or inside it.</summary>
public enum FreshPostFate
{
    /// <summary>It did so badly that at most one in ten of the account's own posts would by chance: stillborn.</summary>
    Stillborn,

    /// <summary>Own posts do as badly by chance.</summary>
    Ordinary,

    /// <summary>Its views at the horizon are not known yet.</summary>
    Immature,

    /// <summary>Its views at the horizon, or what they compare with, are not known and waiting does not help.</summary>
    CannotTell,
}
