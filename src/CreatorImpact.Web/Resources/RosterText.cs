namespace CreatorImpact.Web.Resources;

/// <summary>Words of the roster page.</summary>
public sealed class RosterText;
