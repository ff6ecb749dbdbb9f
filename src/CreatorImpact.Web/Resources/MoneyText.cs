namespace CreatorImpact.Web.Resources;

/// <summary>Words of the page of money.</summary>
public sealed class MoneyText;
