namespace CreatorImpact.Web.Resources;

/// <summary>Words of the frame: navigation, notices, errors.</summary>
public sealed class ShellText;
