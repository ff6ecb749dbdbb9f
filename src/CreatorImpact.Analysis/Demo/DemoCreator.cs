namespace CreatorImpact.Analysis.Demo;

/// <summary>One made-up creator account.</summary>
/// <param name="Account">Name shown everywhere.</param>
/// <param name="Platform">Lower-case platform.</param>
/// <param name="ViewsPerHour">Usual views in an average hour.</param>
/// <param name="NoiseCv">Coefficient of variation of one hour around its expected value, 0–1.</param>
public sealed record DemoCreator(string Account, string Platform, double ViewsPerHour, double NoiseCv);
