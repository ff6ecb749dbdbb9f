namespace CreatorImpact.Web.Resources;

/// <summary>Words of the settings page.</summary>
public sealed class SettingsText;
