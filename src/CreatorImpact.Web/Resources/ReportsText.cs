namespace CreatorImpact.Web.Resources;

/// <summary>Words of the page of documents.</summary>
public sealed class ReportsText;
