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
        @"\b(prov(es|en|ed)|certainly|undoubtedly|beweist|bewiesen|erwiesen|zweifellos|prouve(nt)?|prouvée?s?|certainement|demuestran?|demostrad[oa]s?|comprueban?|sin duda|provam|comprovam?|comprovadamente|sem dúvida)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Claims();

    // "does not prove", "nicht bewiesen", "ne prouve pas", and the other way round: "proves nothing", "beweist nichts".
    [GeneratedRegex(
        @"\b(not|never|nothing|no source|nicht|nichts|nie|kein\w*|ne|pas|rien|no|nada|nunca|ninguna fuente|não|nenhuma fonte)\s+(\w+\s+)?(proves?|proven|proved|prouve(nt)?|prouvée?s?|demuestran?|demostrad[oa]s?|comprueban?|provam|comprovam?|bewiesen|erwiesen|beweist)\b|\b(proves|beweist|prouve(nt)?|demuestran?|provam|comprovam?)\s+(nothing|nichts?|rien|nada)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Denied();
}
