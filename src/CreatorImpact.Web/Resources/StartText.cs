namespace CreatorImpact.Web.Resources;

/// <summary>Words of the start page.</summary>
public sealed class StartText;
