using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Loss rates of segments as a picture, from the rows that may be shown.</summary>
internal static class SegmentForest
{
    public static ReportPicture Of(GroupsDocument document, SegmentText text, ReportWords words)
    {
        List<ForestLine> lines = [.. SegmentTables.Groups(document).Select(group => LineOf(group, text))];
        var grade = text.Weakest(SegmentTables.Groups(document).Select(group => group.Rate)).Shown;
        return new ReportPicture(
            ForestPicture.Draw(lines, words),
            text.Get("SegmentsForestAlternative", string.Join("; ", lines.Select(line => text.Get("SegmentsForestLine", line.Name, line.Shown)))),
            text.Get("SegmentsForestCaption", text.Metric, string.Join("; ", document.Outages.Select(text.Outage)), grade.Length > 0 ? grade : text.Get("SegmentsHiddenAll")));
    }

    private static ForestLine LineOf(GroupJson group, SegmentText text) =>
        new(text.Name(group), ReportInterval.Of(group.Rate), text.Cell(group, group.Rate, text.Percent).Shown) { IsFlagged = group.Flagged == true, IsTotal = group.IsTotal };
}
