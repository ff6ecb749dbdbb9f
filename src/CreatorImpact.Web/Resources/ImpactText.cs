namespace CreatorImpact.Web.Resources;

/// <summary>Words of the impact page.</summary>
public sealed class ImpactText;
