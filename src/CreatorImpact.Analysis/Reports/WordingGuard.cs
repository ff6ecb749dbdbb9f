using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Words no document may use: they claim more than an estimate can.</summary>
public static partial class WordingGuard
{
    /// <summary>The words of a text that claim too much, in their order; empty for none. Negations ("does not prove") are allowed.</summary>
    /// <param name="text">Words of a document.</param>
    public static IReadOnlyList<string> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Claims().Matches(Denied().Replace(text, " ")).Select(match => match.Value)];
    }

    // en, de, fr, es, pt
    [GeneratedRegex(
        @"\b(prov(es|en|ed)|certainly|undoubtedly|beweist|bewiesen|erwiesen|zweifellos|prouvent?|prouvée?s?|certainement|demuestran?|comprueban?|sin duda|provam?|comprovadamente|sem dúvida)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Claims();

    [GeneratedRegex(
        @"\b(not|never|nothing|no source|nicht|nichts|nie|kein\w*|ne|rien|no|nada|nunca|não)\s+(\w+\s+)?(proves?|proven|proved|prouvent?|demuestran?|provam?|bewiesen|beweist)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Denied();
}
