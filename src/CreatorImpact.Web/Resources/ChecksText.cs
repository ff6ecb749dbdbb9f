namespace CreatorImpact.Web.Resources;

/// <summary>Words of the list of other explanations.</summary>
public sealed class ChecksText;
