namespace CreatorImpact.Analysis.Help;

/// <summary>Something of the help that can be found by its name.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Section">Heading of the section it stands in; null for a section itself.</param>
/// <param name="Anchor">Where it stands on the page.</param>
/// <param name="AlsoFoundAs">Other words for it.</param>
public sealed record HelpEntry(string Title, string? Section, string Anchor, IReadOnlyList<string> AlsoFoundAs);
