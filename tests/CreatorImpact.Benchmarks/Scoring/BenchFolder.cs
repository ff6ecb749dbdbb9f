using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>A folder of real series, placebo windows with their truths, and what other methods answered.</summary>
/// <param name="root">Holds series/, results/, windows.csv, bases.csv, subset.csv and manifest.csv.</param>
internal sealed class BenchFolder(string root)
{
    /// <summary>The method errors are set beside.</summary>
    public const string Reference = "snaive";

    /// <summary>Series as <c>id.csv</c>.</summary>
    public string Series => Path.Combine(root, "series");

    /// <summary>The windows to estimate.</summary>
    public string Windows => Path.Combine(root, "windows.csv");

    /// <summary>Every window with its truth.</summary>
    public IReadOnlyList<TrueWindow> All { get; } = [.. Table.Read(Path.Combine(root, "bases.csv")).Select(row => new TrueWindow(
        KeyOf(row),
        row("freq") == "H" ? Granularity.Hour : Granularity.Day,
        Table.Number(row("actual")) ?? double.NaN,
        Table.Number(row("base")) ?? 0))];

    /// <summary>The windows slow methods were run on.</summary>
    public IReadOnlySet<WindowKey> Subset { get; } = Table.Read(Path.Combine(root, "subset.csv")).Select(KeyOf).ToHashSet();

    /// <summary>The first of them for each series: all that the slowest were run on.</summary>
    public IReadOnlySet<WindowKey> First => Table.Read(Path.Combine(root, "subset.csv")).Select(KeyOf).GroupBy(key => key.SeriesId).Select(group => group.First()).ToHashSet();

    /// <summary>Where each series comes from.</summary>
    public IReadOnlyDictionary<string, SeriesSource> Sources { get; } = Table.Read(Path.Combine(root, "manifest.csv"))
        .ToDictionary(row => row("id"), row => new SeriesSource(row("source_repo"), row("kind"), row("licence")), StringComparer.Ordinal);

    /// <summary>The other methods' answers, by name.</summary>
    /// <param name="names">The methods; each has a file of its name in results/, and files of other names are not looked at.</param>
    /// <exception cref="FileNotFoundException">A method has no file.</exception>
    public SortedDictionary<string, Dictionary<WindowKey, Answer>> Peers(IEnumerable<string> names) =>
        new(names.ToDictionary(name => name, name => AnswersOf(Path.Combine(root, "results", name + ".csv")), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Answers of one method.</summary>
    public static Dictionary<WindowKey, Answer> AnswersOf(string file) => Table.Read(file).ToDictionary(KeyOf, row => new Answer(
        Table.Number(row("pred")), Table.Number(row("lo80")), Table.Number(row("hi80")), Table.Number(row("lo95")), Table.Number(row("hi95")), Table.Number(row("seconds"))));

    private static WindowKey KeyOf(Func<string, string> row) => WindowKey.Of(row("id"), row("window_start"), row("window_end"));
}
