using System.Text.RegularExpressions;
using static CreatorImpact.Analysis.Tests.Wording.SourceText;

namespace CreatorImpact.Analysis.Tests.Wording;

/// <summary>
/// Reads the reasons out of the source: the code and the sentence of every <c>Reason("code", "…")</c>, with <c>{0}</c>, <c>{1}</c> … for what is put
/// into it. A sentence that is not written there, but computed, is not seen; neither are those of endpoints, which speak to programs.
/// </summary>
internal static partial class ReasonSources
{
    // The one method that puts words around what it is given.
    private const string DonorBefore = "\0 is not used as a control: ";

    /// <summary>Every sentence once.</summary>
    public static IReadOnlyList<(string Code, string Text)> All() =>
    [
        .. SourceText.Files()
            .Where(file => !Path.GetFileName(file).Contains("Endpoint", StringComparison.Ordinal))
            .SelectMany(file => In(File.ReadAllText(file)))
            .Distinct()
            .OrderBy(one => one.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Code, string Text)> In(string source)
    {
        foreach (Match match in Donor().Matches(source))
            yield return (match.Groups["code"].Value, Numbered(DonorBefore + Sentences(source, match.Index + match.Length).Single() + "."));
        foreach (Match match in Added().Matches(source))
            yield return (match.Groups["code"].Value, Numbered(Sentences(source, match.Index + match.Length).Single()));
        foreach (Match match in Made().Matches(source))
        {
            var code = match.Groups["code"].Success ? match.Groups["code"].Value : Constant(source, match.Groups["name"].Value);
            if (code is null) continue;
            foreach (var sentence in Sentences(source, match.Index + match.Length))
                yield return (code, Numbered(sentence));
        }
    }

    [GeneratedRegex("""\bReason\("(?<code>donor_\w+)",\s*[\w.]+,\s*(?=\$")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Donor();

    [GeneratedRegex("""\bAdd\([^";]*,\s*"(?<code>[a-z_]+)",\s*(?=\$")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("""\b(Reason\(\s*("(?<code>(?!donor_)[a-z_]+)"|(?<name>[A-Z]\w+))|Reason\s+\w+\s*(\([^)]*\)\s*)?(\{ get; \}\s*)?=>?\s*new\(\s*"(?<code>[a-z_]+)")\s*,\s*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();
}
