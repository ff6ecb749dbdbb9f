using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Segments in tables. Rates are shares in files and per cent on the page; amounts of money go when a document is redacted, rates stay.</summary>
internal static class SegmentTables
{
    /// <summary>Who lost how much of what was expected, and whether that differs.</summary>
    public static ReportTable Rates(GroupsDocument document, SegmentText text) => new(
        "rates",
        text.Get($"SegmentsRatesCaption_{document.Counted}"),
        [
            new ReportColumn("segment", text.Get("SegmentsSegment")),
            new ReportColumn("creators", text.Get("SegmentsCreators"), text.Get("SegmentsCreatorsUnit")),
            new ReportColumn("rate", text.Get("SegmentsRate"), text.Get("SegmentsShare")),
            new ReportColumn("difference", text.Get("SegmentsDifference"), text.Get("SegmentsShare")),
            new ReportColumn("flag", text.Get("SegmentsFlag")),
            new ReportColumn("grade", text.Get("SegmentsGrade")),
        ],
        [
            .. Groups(document).Select(IReadOnlyList<ReportCell> (group) =>
            [
                text.Name(group),
                group.Hidden ? text.Without(group) : new ReportCell(text.Number(group.Creators ?? 0), group.Creators),
                text.Cell(group, group.Rate, text.Percent),
                group.IsTotal ? ReportCell.Empty : text.Cell(group, group.Difference, text.Points),
                group.IsTotal ? ReportCell.Empty : Flag(group, text),
                text.Weakest(group.Rate, group.Difference),
            ]),
        ]);

    /// <summary>The amounts, and rates in other ways.</summary>
    public static ReportTable Amounts(GroupsDocument document, SegmentText text)
    {
        var isMoney = MetricCatalog.IsMoney(document.Metric, document.Currency);
        return new ReportTable(
            "amounts",
            text.Get("SegmentsAmountsCaption", text.Metric),
            [
                new ReportColumn("segment", text.Get("SegmentsSegment")),
                new ReportColumn("missing_accounts", text.Get("SegmentsMissing"), text.Get("SegmentsAccountsUnit")),
                new ReportColumn("net", text.Get($"SegmentsLost_{document.Counted}"), text.Unit, isMoney),
                new ReportColumn("expected", text.Get("SegmentsExpected"), text.Unit, isMoney),
                new ReportColumn("median_rate", text.Get("SegmentsMedian"), text.Get("SegmentsShare")),
                new ReportColumn("pooled_rate", text.Get("SegmentsPooled"), text.Get("SegmentsShare")),
                new ReportColumn("grade", text.Get("SegmentsGrade")),
            ],
            [
                .. Groups(document).Select(IReadOnlyList<ReportCell> (group) =>
                [
                    text.Name(group),
                    group.MissingAccounts is { } missing ? new ReportCell(text.Number(missing), missing) : text.Without(group),
                    text.Cell(group, group.Net, text.Amount),
                    text.Cell(group, group.Expected, text.Amount),
                    text.Cell(group, group.MedianRate, text.Percent),
                    group.IsTotal ? ReportCell.Empty : text.Cell(group, group.PooledRate, text.Percent),
                    text.Weakest(group.Net, group.Expected, group.MedianRate, group.PooledRate),
                ]),
            ]);
    }

    /// <summary>How the loss weighs on creators.</summary>
    public static ReportTable Burdens(GroupsDocument document, SegmentText text) => new(
        "burden",
        text.Get("SegmentsBurdenCaption"),
        [
            new ReportColumn("segment", text.Get("SegmentsSegment")),
            new ReportColumn("creators", text.Get("SegmentsBurdenCreators"), text.Get("SegmentsCreatorsUnit")),
            new ReportColumn("median", text.Get("SegmentsBurdenMedian"), text.Get("SegmentsShareOfUsual")),
            new ReportColumn("ninetieth", text.Get("SegmentsBurdenNinetieth"), text.Get("SegmentsShareOfUsual")),
            new ReportColumn("above_tenth", text.Get("SegmentsBurdenHeavy"), text.Get("SegmentsShareOfCreators")),
            new ReportColumn("top_tenth", text.Get("SegmentsBurdenTop"), text.Get("SegmentsShareOfLoss")),
            new ReportColumn("grade", text.Get("SegmentsGrade")),
        ],
        [
            .. Groups(document).Select(IReadOnlyList<ReportCell> (group) =>
            [
                text.Name(group),
                group.Burden is { } burden ? new ReportCell(text.Number(burden.Creators), burden.Creators) : text.Without(group),
                text.Cell(group, group.Burden?.Median, text.Percent),
                text.Cell(group, group.Burden?.Ninetieth, text.Percent),
                text.Cell(group, group.Burden?.ShareAboveTenth, text.Percent),
                text.Cell(group, group.Burden?.TopShare, text.Percent),
                text.Weakest(group.Burden?.Median, group.Burden?.Ninetieth, group.Burden?.ShareAboveTenth, group.Burden?.TopShare),
            ]),
        ]);

    /// <summary>Segments as they may be shown, then all together.</summary>
    public static IEnumerable<GroupJson> Groups(GroupsDocument document) => document.Segments.Append(document.Total);

    /// <summary>A sign is given only to flagged groups.</summary>
    private static ReportCell Flag(GroupJson group, SegmentText text) => group.Flagged switch
    {
        null => text.Without(group),
        false => text.Get("SegmentsFlagNone"),
        true => text.Get(group.Difference is { Point: > 0 } ? "SegmentsFlagWorse" : "SegmentsFlagBetter"),
    };
}
