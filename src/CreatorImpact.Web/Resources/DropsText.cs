namespace CreatorImpact.Web.Resources;

/// <summary>Words of "You or the platform" and of proposed outage windows.</summary>
public sealed class DropsText;
