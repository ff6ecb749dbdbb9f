using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Segments two by two, as documents for others may show them.</summary>
internal static class SegmentPairs
{
    // Of more pairs nobody reads all: each segment is held against the first then.
    private const int Most = 10;

    /// <summary>Every two of the segments shown; of many, the first against each of the others. In the order of the table.</summary>
    public static IReadOnlyList<SegmentPair> Of(GroupComparison comparison, GroupsDocument document)
    {
        List<string> shown = [.. document.Segments.Where(segment => segment is { Hidden: false, Rate: not null }).Select(segment => segment.Name)];
        var all = Enumerable.Range(0, shown.Count).SelectMany(first => shown.Skip(first + 1).Select(second => (First: shown[first], Second: second))).ToList();
        return [.. all.Take(all.Count <= Most ? all.Count : shown.Count - 1).Select(pair => Shown(comparison, comparison.Pair(pair.First, pair.Second), document.Demo)).OfType<SegmentPair>()];
    }

    // Whether others may see a pair is decided where documents are made.
    private static SegmentPair? Shown(GroupComparison comparison, PairComparison? pair, bool demo) =>
        GroupsDocument.From(comparison, pair, demo).Pair is { } figures ? new SegmentPair(figures, pair!.WhyNot) : null;
}

/// <summary>Two segments beside each other.</summary>
/// <param name="Figures">What others may see of them.</param>
/// <param name="WhyNot">Reason when their parts cannot be told; <see cref="PairJson"/> holds its English text alone, which no other language can be made of.</param>
internal sealed record SegmentPair(PairJson Figures, Reason? WhyNot);
