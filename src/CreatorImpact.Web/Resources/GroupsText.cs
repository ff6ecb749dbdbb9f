namespace CreatorImpact.Web.Resources;

/// <summary>Words of the pages about groups.</summary>
public sealed class GroupsText;
