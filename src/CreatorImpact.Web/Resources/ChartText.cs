namespace CreatorImpact.Web.Resources;

/// <summary>Words of charts and their tables.</summary>
public sealed class ChartText;
