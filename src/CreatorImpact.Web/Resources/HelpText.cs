namespace CreatorImpact.Web.Resources;

/// <summary>Words of the help pages; what they explain lies in data/catalog/help.</summary>
public sealed class HelpText;
