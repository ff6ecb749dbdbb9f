namespace CreatorImpact.Web.Resources;

/// <summary>Words of the demo.</summary>
public sealed class DemoText;
