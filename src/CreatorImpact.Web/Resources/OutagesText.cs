namespace CreatorImpact.Web.Resources;

/// <summary>Words of the outages page.</summary>
public sealed class OutagesText;
