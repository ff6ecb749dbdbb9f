namespace CreatorImpact.Web.Resources;

/// <summary>Words of the method page.</summary>
public sealed class MethodText;
