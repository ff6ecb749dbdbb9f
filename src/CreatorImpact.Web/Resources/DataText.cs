namespace CreatorImpact.Web.Resources;

/// <summary>Words of the data page.</summary>
public sealed class DataText;
