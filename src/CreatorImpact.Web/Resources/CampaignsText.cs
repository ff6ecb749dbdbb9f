namespace CreatorImpact.Web.Resources;

/// <summary>Words of the campaigns pages.</summary>
public sealed class CampaignsText;
