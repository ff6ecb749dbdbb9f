using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Intervals that come out of another document.</summary>
internal static class ReportInterval
{
    /// <summary>The same interval; null stays null.</summary>
    public static IntervalEstimate? Of(IntervalJson? interval) => interval is null
        ? null
        : new IntervalEstimate(interval.Point, interval.Median, interval.Lo50, interval.Hi50, interval.Lo90, interval.Hi90, Words.GradeOf(interval.Grade));
}
