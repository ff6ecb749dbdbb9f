using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Segments two by two in tables: the difference, and what it is made of.</summary>
internal static class PairTables
{
    public static IEnumerable<ReportBlock> Of(IReadOnlyList<SegmentPair> segments, SegmentText text)
    {
        if (segments.Count == 0)
        {
            yield return new ReportText(text.Get("SegmentsPairsNone"));
            yield break;
        }

        List<PairJson> pairs = [.. segments.Select(segment => segment.Figures)];
        yield return Differences(pairs, text);
        if (pairs.Where(pair => pair.Exposure is not null).ToList() is { Count: > 0 } explained)
        {
            yield return Why(explained, text);
            yield return new ReportText(text.Get("SegmentsWhyHint"));
        }

        foreach (var reason in segments.Select(segment => segment.WhyNot).OfType<Reason>().Distinct()) yield return new ReportText(text.Get("SegmentsWhyNot", text.Reason(reason)));
    }

    private static ReportTable Differences(IReadOnlyList<PairJson> pairs, SegmentText text) => new(
        "pairs",
        text.Get("SegmentsPairsCaption"),
        [
            new ReportColumn("pair", text.Get("SegmentsPair")),
            new ReportColumn("difference", text.Get("SegmentsPairDifference"), text.Get("SegmentsShare")),
            new ReportColumn("ratio", text.Get("SegmentsRatio"), text.Get("SegmentsTimes")),
            new ReportColumn("verdict", text.Get("SegmentsVerdict")),
            new ReportColumn("grade", text.Get("SegmentsGrade")),
        ],
        [
            .. pairs.Select(IReadOnlyList<ReportCell> (pair) =>
            [
                Name(pair, text), text.Cell(pair.Difference, text.Points), text.Cell(pair.Ratio, text.Amount), text.Get(VerdictOf(pair), text.Name(pair.A), text.Name(pair.B)), text.Weakest(pair.Difference, pair.Ratio),
            ]),
        ]);

    private static ReportTable Why(IReadOnlyList<PairJson> pairs, SegmentText text) => new(
        "why",
        text.Get("SegmentsWhyCaption"),
        [
            new ReportColumn("pair", text.Get("SegmentsPair")),
            new ReportColumn("exposure", text.Get("SegmentsExposure"), text.Get("SegmentsShare")),
            new ReportColumn("sensitivity", text.Get("SegmentsSensitivity"), text.Get("SegmentsShare")),
            new ReportColumn("recapture", text.Get("SegmentsRecapture"), text.Get("SegmentsShare")),
            new ReportColumn("unexplained", text.Get("SegmentsUnexplained"), text.Get("SegmentsShare")),
            new ReportColumn("difference", text.Get("SegmentsPairDifference"), text.Get("SegmentsShare")),
            new ReportColumn("grade", text.Get("SegmentsGrade")),
        ],
        [
            .. pairs.Select(IReadOnlyList<ReportCell> (pair) =>
            [
                Name(pair, text),
                text.Cell(pair.Exposure, text.Points),
                text.Cell(pair.Sensitivity, text.Points),
                text.Cell(pair.Recapture, text.Points),
                text.Cell(pair.Unexplained, text.Points),
                text.Cell(pair.Difference, text.Points),
                text.Weakest(pair.Exposure, pair.Sensitivity, pair.Recapture, pair.Unexplained, pair.Difference),
            ]),
        ]);

    private static string Name(PairJson pair, SegmentText text) => text.Get("SegmentsPairName", text.Name(pair.A), text.Name(pair.B));

    // The words of the groups' page: of losses that are models nothing is tested, and the two ends of a table often lie apart by chance.
    private static string VerdictOf(PairJson pair) => pair switch
    {
        { PValue: null } => "SegmentsPairModelled",
        { Clear: true, Difference.Hi90: < 0 } => "SegmentsPairLess",
        { Clear: true } => "SegmentsPairWorse",
        { Difference: { Lo90: > 0 } or { Hi90: < 0 } } => "SegmentsPairChance",
        _ => "SegmentsPairUnclear",
    };
}
