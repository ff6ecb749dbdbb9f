using System.Text.RegularExpressions;
using static CreatorImpact.Analysis.Tests.Wording.SourceText;

namespace CreatorImpact.Analysis.Tests.Wording;

/// <summary>
/// Reads what is said about imports, entries, jobs and backups out of the source: sentences with their codes, and the phrases of rejected rows
/// and fields, which have none. What is computed is not seen.
/// </summary>
internal static partial class NoticeSources
{
    private static readonly string[] Folders = ["CreatorImpact.Data/Import", "CreatorImpact.Data/Store", "CreatorImpact.Web/Uploads"];

    private static readonly string[] Failing =
        ["CreatorImpact.Data/Store/Backup", "CreatorImpact.Data/Store/Dialects/SqliteAdvice.cs", "CreatorImpact.Data/Store/Dialects/PostgreSqlAdvice.cs", "CreatorImpact.Web/Jobs/JobWorker.cs"];

    // Names of columns that are read, not said.
    private static readonly string[] Columns = ["created on", "startdate"];

    /// <summary>Warnings and refusals, each sentence once a code.</summary>
    public static IReadOnlyList<(string Code, string Text)> Coded() =>
        [.. Sources().SelectMany(one => Coded(one.File, one.Text)).Select(one => (one.Code, Numbered(one.Text))).Distinct().OrderBy(one => one.Item1, StringComparer.Ordinal)];

    /// <summary>What was found, was expected and is to be done.</summary>
    public static IReadOnlyList<string> Phrases() =>
        [.. Sources().SelectMany(one => Phrases(one.File, one.Text)).Where(IsSaid).Select(Numbered).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the database, a backup or a job says of its failure: the sentences of the files that speak of it.</summary>
    public static IReadOnlyList<string> Failures() =>
    [
        .. Failing.SelectMany(place => place.EndsWith(".cs", StringComparison.Ordinal) ? (IEnumerable<string>)[PathOf(place)] : Files(place))
            .SelectMany(file => Literals(Comment().Replace(File.ReadAllText(file), string.Empty)))
            .Where(text => text.Contains(' ', StringComparison.Ordinal) && text.EndsWith('.'))
            .Select(Numbered)
            .Distinct(StringComparer.Ordinal),
    ];

    // The one that puts together what others say is no source of its own.
    private static IEnumerable<(string File, string Text)> Sources() =>
        Folders.SelectMany(Files).Where(file => Path.GetFileName(file) != "Refusal.cs").Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static IEnumerable<(string Code, string Text)> Coded(string file, string source)
    {
        foreach (Match match in Call().Matches(source))
        {
            var (said, at) = (Arguments(source, match.Index + match.Length), match.Groups["call"].Value == "RefuseAsync" ? 2 : 0);
            if (said.Count <= at + 1) continue;
            var before = match.Groups["sheet"].Success || file == "OutageSheet.cs" ? $"{Hole}: " : string.Empty;
            var codes = said[at].Where(text => Code().IsMatch(text)).ToList();
            var texts = said[at + 1].Where(text => text.Contains(' ', StringComparison.Ordinal)).Select(text => before + text).ToList();
            foreach (var pair in codes.Count == texts.Count ? codes.Zip(texts) : codes.SelectMany(code => texts.Select(text => (code, text)))) yield return pair;
        }

        foreach (Match match in NoRows().Matches(source))
            foreach (var text in Arguments(source, match.Index + match.Length)[0])
                yield return ("no_rows", $"{text} {Hole}");
    }

    private static IEnumerable<string> Phrases(string file, string source)
    {
        foreach (Match match in Row().Matches(source))
        {
            var said = Arguments(source, match.Index + match.Length);
            foreach (var at in PlacesOf(match.Groups["call"].Value, said.Count))
                foreach (var text in said[at])
                    yield return text;
        }

        foreach (Match match in NoRows().Matches(source))
            foreach (var text in Arguments(source, match.Index + match.Length)[1])
                yield return text;
        foreach (Match match in Pair().Matches(source))
            foreach (var text in Arguments(source, match.Index + match.Length).SelectMany(texts => texts))
                yield return text;
        if (file is not ("RosterRules.cs" or "OutageTimes.cs" or "OutageRules.cs")) yield break;

        foreach (Match match in Triple().Matches(source))
            if (Arguments(source, match.Index + match.Length) is [_, var found, var expected])
                foreach (var text in found.Concat(expected))
                    yield return text;
    }

    // Which arguments are words for people.
    private static int[] PlacesOf(string call, int count) => (call, count) switch
    {
        ("RejectedRow", 7) => [3, 4, 5],
        ("Reject", 4) => [2, 3],
        ("Reject", 5) => [2, 3, 4],
        ("Fail", 3) => [1],
        ("Fail", 4) => [2],
        ("Needed", 2) => [1],
        ("MoneyFault", 4) => [1, 2, 3],
        _ => [],
    };

    private static bool IsSaid(string text) => text.Any(char.IsAsciiLetter) && !FieldName().IsMatch(text) && !Columns.Contains(text, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<sheet>\bsheet\.)?\b(?<call>Warn|Refusal\.Of|ImportWarning|RefusedReading|RefuseAsync)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\b(?<call>RejectedRow|Reject|Fail|Needed|MoneyFault)(<[^>(]*>)?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bRefusal\.NoRows\(", RegexOptions.None, 1000)]
    private static partial Regex NoRows();

    [GeneratedRegex(@"\(fault, expected\) = \(", RegexOptions.None, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex("""\((?="[a-z_]+",\s)""", RegexOptions.None, 1000)]
    private static partial Regex Triple();

    [GeneratedRegex("^[a-z_]+$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+(_[a-z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
