using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Tests.Wording;

/// <summary>Reads texts out of the C# source of the product: what a call is given, with a mark where something is put into a text.</summary>
internal static partial class SourceText
{
    /// <summary>Stands for what is put into a text.</summary>
    public const char Hole = '\0';

    private static readonly string Root = Path.Combine(
        typeof(SourceText).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "src");

    /// <summary>All source files, or those of a folder.</summary>
    public static IEnumerable<string> Files(string folder = "") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>A file of the source.</summary>
    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Every text literal of a source.</summary>
    public static List<string> Literals(string source)
    {
        var found = new List<string>();
        for (var at = 0; at < source.Length;)
        {
            if (Literal(source, ref at) is { } words) found.Add(words);
            else at++;
        }

        return found;
    }

    /// <summary>The places of a sentence in order.</summary>
    public static IReadOnlyList<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    /// <summary>The value of a constant of a file; null when it has none of that name.</summary>
    public static string? Constant(string source, string name) =>
        Regex.Match(source, $"const string {Regex.Escape(name)} = \"(?<value>[a-z_]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups["value"].Value : null;

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c> … for what is put into it.</summary>
    public static string Numbered(string sentence)
    {
        var place = 0;
        return string.Concat(sentence.Select(letter => letter == Hole ? FormattableString.Invariant($"{{{place++}}}") : letter.ToString()));
    }

    /// <summary>The texts of one argument: several where a condition chooses among them, joined where they are added to each other.</summary>
    public static List<string> Sentences(string source, int at)
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

    /// <summary>The texts of each argument of a call, from behind its opening bracket on.</summary>
    public static List<List<string>> Arguments(string source, int at)
    {
        var (found, from, depth) = (new List<List<string>>(), at, 0);
        while (true)
        {
            if (Literal(source, ref at) is not null) continue;
            if (depth == 0 && source[at] is (',' or ')'))
            {
                found.Add(Sentences(source[from..at] + ")", 0));
                from = at + 1;
                if (source[at] == ')') return found;
            }

            depth += source[at] is '(' or '[' or '{' ? 1 : source[at] is ')' or ']' or '}' ? -1 : 0;
            at++;
        }
    }

    /// <summary>Reads a text literal and moves behind it; null, without moving, where none begins.</summary>
    private static string? Literal(string source, ref int at)
    {
        var interpolated = source[at] == '$';
        if (source[at] != '"' && !(interpolated && at + 1 < source.Length && source[at + 1] == '"')) return null;
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

    [GeneratedRegex(@"\w\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"\{[0-9]{1,2}\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
