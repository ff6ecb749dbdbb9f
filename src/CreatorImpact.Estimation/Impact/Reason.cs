namespace CreatorImpact.Estimation.Impact;

/// <summary>One reason behind a grade, a verdict or a refusal.</summary>
/// <param name="Code">Stable snake-case code for programs and translations.</param>
/// <param name="Text">Plain English: what was found, what was expected, what would help.</param>
public sealed record Reason(string Code, string Text);
