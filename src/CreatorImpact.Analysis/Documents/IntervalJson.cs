using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Documents;

/// <summary>An interval as documents carry it: unrounded, loss positive. Field names are part of the public contract.</summary>
public sealed record IntervalJson(double Point, double Median, double Lo50, double Hi50, double Lo90, double Hi90, string Grade)
{
    /// <summary>Copies an estimate's interval; null stays null.</summary>
    public static IntervalJson? From(IntervalEstimate? interval) => interval is null
        ? null
        : new IntervalJson(interval.Point, interval.Median, interval.Lo50, interval.Hi50, interval.Lo90, interval.Hi90, Words.Of(interval.Grade));
}
