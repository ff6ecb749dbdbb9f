using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Segments two by two, as documents for others may show them.</summary>
internal static class SegmentPairs
{
    // Of more pairs nobody reads all: each segment is held against the first then.
    private const int Most = 10;

    /// <summary>Every two of the segments shown; of many, the first against each of the others. In the order of the table.</summary>
    public static IReadOnlyList<PairJson> Of(GroupComparison comparison, GroupsDocument document)
    {
        List<string> shown = [.. document.Segments.Where(segment => segment is { Hidden: false, Rate: not null }).Select(segment => segment.Name)];
        var all = Enumerable.Range(0, shown.Count).SelectMany(first => shown.Skip(first + 1).Select(second => (First: shown[first], Second: second))).ToList();
        // Whether others may see a pair is decided where documents are made.
        return [.. all.Take(all.Count <= Most ? all.Count : shown.Count - 1).Select(pair => GroupsDocument.From(comparison, comparison.Pair(pair.First, pair.Second), document.Demo).Pair).OfType<PairJson>()];
    }
}
