namespace CreatorImpact.Web.Resources;

/// <summary>Words of the platforms page.</summary>
public sealed class PlatformsText;
