namespace CreatorImpact.Data.Import;

/// <summary>Something the user should know although the file was read.</summary>
/// <param name="Code">Stable snake-case code, such as <c>timezone_unknown</c>.</param>
/// <param name="Text">Where, what was found, what was expected, what to do.</param>
public sealed record ImportWarning(string Code, string Text);
