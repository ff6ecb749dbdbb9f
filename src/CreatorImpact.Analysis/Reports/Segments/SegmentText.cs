using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Writes figures of segments for others. Every estimate comes with its range; what is hidden is said to be.</summary>
internal sealed class SegmentText(ReportWords words, GroupsDocument document)
{
    private readonly FindingText _findings = new(words.Culture);

    public CultureInfo Culture => words.Culture;

    /// <summary>A text with its places filled.</summary>
    public string Get(string key, params object[] places) => words.Get(key, places);

    public string Number(double value) => value.ToString("N0", Culture);

    /// <summary>A reason in the language of the document.</summary>
    public string Reason(Reason reason) => words.Reason(reason);

    /// <summary>What amounts are counted in.</summary>
    public string Unit => document.Currency ?? _findings.Metric(document.Metric);

    /// <summary>The metric, with its currency for money.</summary>
    public string Metric => _findings.Unit(document.Metric, document.Currency);

    /// <summary>Name of a segment, or of all together.</summary>
    public string Name(GroupJson group) => group.IsTotal ? Get("SegmentsAll") : Name(group.Name);

    /// <summary>Name of a segment; platforms as they write themselves.</summary>
    public string Name(string segment) =>
        string.Equals(document.Set, ReadySets.Platform, StringComparison.OrdinalIgnoreCase) ? PlatformName.Display(segment) ?? segment : _findings.Segment(segment);

    /// <summary>Name of the segment set.</summary>
    public string Set => _findings.SegmentSet(document.Set);

    /// <summary>An outage with its platform and the time it began and ended, in UTC.</summary>
    public string Outage(GroupOutageJson outage)
    {
        var title = PlatformName.Display(outage.Platform) is { } platform ? $"{platform} · {outage.Title}" : outage.Title;
        return outage.End is null ? Get("SegmentsOutageOpen", title, Minute(outage.Start)) : Get("SegmentsOutage", title, Minute(outage.Start), Minute(outage.End));
    }

    /// <summary>An amount with its range.</summary>
    public string Amount(IntervalEstimate interval) => new LossAmounts(words).Ranged(interval);

    /// <summary>A share in per cent with its range.</summary>
    public string Percent(IntervalEstimate share)
    {
        var figure = InHundredths(share);
        return Get("SegmentsPercent", figure.Text(100 * share.Point), figure.Range(100 * share.Lo90, 100 * share.Hi90));
    }

    /// <summary>A difference of shares in percentage points with its range.</summary>
    public string Points(IntervalEstimate difference)
    {
        var figure = InHundredths(difference);
        return Get("SegmentsPoints", figure.Text(100 * difference.Point), figure.Range(100 * difference.Lo90, 100 * difference.Hi90));
    }

    /// <summary>Grade in words.</summary>
    public string Grade(EvidenceGrade grade) => Get("Grade_" + Words.Of(grade).Replace(' ', '_'));

    /// <summary>A cell of a group: the figure, that it is hidden, that there is no estimate, or that this one is not told.</summary>
    public ReportCell Cell(GroupJson group, IntervalJson? figure, Func<IntervalEstimate, string> write) =>
        ReportInterval.Of(figure) is { } interval ? new ReportCell(write(interval), interval.Point, interval) : Without(group);

    /// <summary>What stands in a cell of a group without a figure.</summary>
    public ReportCell Without(GroupJson group) => Get(group.Hidden ? "SegmentsHidden" : group.Net is null ? "SegmentsNoEstimate" : "SegmentsNotTold");

    /// <summary>A cell of two groups beside each other.</summary>
    public ReportCell Cell(IntervalJson? figure, Func<IntervalEstimate, string> write) =>
        ReportInterval.Of(figure) is { } interval ? new ReportCell(write(interval), interval.Point, interval) : Get("SegmentsNotTold");

    /// <summary>The weakest grade of figures side by side; empty without any.</summary>
    public ReportCell Weakest(params IEnumerable<IntervalJson?> shown) =>
        shown.OfType<IntervalJson>().Select(figure => Words.GradeOf(figure.Grade)).ToList() is { Count: > 0 } grades ? Grade(grades.Max()) : ReportCell.Empty;

    private DisplayFigure InHundredths(IntervalEstimate share) => DisplayFigure.ForWidth(100 * share.Width90, Culture);

    private string Minute(string time) => InstantPattern.ExtendedIso.Parse(time).Value.InUtc().LocalDateTime.ToString(DayPattern.Minute(Culture), Culture);
}
