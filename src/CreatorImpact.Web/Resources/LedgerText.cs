namespace CreatorImpact.Web.Resources;

/// <summary>Words of the pages about the money of an outage.</summary>
public sealed class LedgerText;
