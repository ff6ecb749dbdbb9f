using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Tests.Wording;

/// <summary>
/// Reads the reasons out of the source: the code and the sentence of every <c>Reason("code", "…")</c>, with <c>{0}</c>, <c>{1}</c> … for what is put
/// into it. A sentence that is not written there, but computed, is not seen; neither are those of endpoints, which speak to programs.
/// </summary>
internal static partial class ReasonSources
{
    private const char Hole = '\0';

    // The one method that puts words around what it is given.
    private const string DonorBefore = "\0 is not used as a control: ";

    private static readonly string Root = Path.Combine(
        typeof(ReasonSources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "src");

    /// <summary>Every sentence once.</summary>
    public static IReadOnlyList<(string Code, string Text)> All() =>
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !Path.GetFileName(file).Contains("Endpoint", StringComparison.Ordinal))
            .SelectMany(file => In(File.ReadAllText(file)))
            .Distinct()
            .OrderBy(one => one.Code, StringComparer.Ordinal),
    ];

    /// <summary>The places of a sentence in order.</summary>
    public static IReadOnlyList<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

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

    private static string? Constant(string source, string name) =>
        Regex.Match(source, $"const string {Regex.Escape(name)} = \"(?<value>[a-z_]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups["value"].Value : null;

    private static string Numbered(string sentence)
    {
        var place = 0;
        return string.Concat(sentence.Select(letter => letter == Hole ? FormattableString.Invariant($"{{{place++}}}") : letter.ToString()));
    }

    /// <summary>The texts of one argument: several where a condition chooses among them, joined where they are added to each other.</summary>
    private static List<string> Sentences(string source, int at)
    {
        var (found, from) = (new List<string>(), at);
        StringBuilder? sentence = null;
        for (var depth = 0; source[at] != ')' || depth > 0;)
        {
            if (Literal(source, ref at) is { } words)
            {
                (sentence ??= new StringBuilder()).Append(words);
                continue;
            }

            depth += source[at] is '(' or '[' or '{' ? 1 : source[at] is ')' or ']' or '}' ? -1 : 0;
            if (source[at] == '+' && sentence is null && NameBefore().IsMatch(source[from..at])) sentence = new StringBuilder().Append(Hole);
            if (source[at] is '?' or ':' or ',' && sentence is not null)
            {
                found.Add(sentence.ToString());
                sentence = null;
            }

            at++;
        }

        if (sentence is not null) found.Add(sentence.ToString());
        return found;
    }

    /// <summary>Reads a text literal and moves behind it; null, without moving, where none begins.</summary>
    private static string? Literal(string source, ref int at)
    {
        var interpolated = source[at] == '$';
        if (source[at] != '"' && !(interpolated && source[at + 1] == '"')) return null;
        var words = new StringBuilder();
        for (at += interpolated ? 2 : 1; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
                words.Append(source[++at]);
            else if (interpolated && source[at] is '{' && source[at + 1] is not '{')
                SkipHole(source, ref at, words);
            else
                words.Append(source[at]);
        }

        at++;
        return words.ToString();
    }

    // Ends on the closing brace.
    private static void SkipHole(string source, ref int at, StringBuilder words)
    {
        var depth = 1;
        for (at++; ;)
        {
            if (Literal(source, ref at) is not null) continue;
            depth += source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
            if (depth == 0) break;
            at++;
        }

        words.Append(Hole);
    }

    [GeneratedRegex("""\bReason\("(?<code>donor_\w+)",\s*[\w.]+,\s*(?=\$")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Donor();

    [GeneratedRegex("""\bAdd\([^";]*,\s*"(?<code>[a-z_]+)",\s*(?=\$")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("""\b(Reason\(\s*("(?<code>(?!donor_)[a-z_]+)"|(?<name>[A-Z]\w+))|Reason\s+\w+\s*(\([^)]*\)\s*)?(\{ get; \}\s*)?=>?\s*new\(\s*"(?<code>[a-z_]+)")\s*,\s*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"\w\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"\{[0-9]{1,2}\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
