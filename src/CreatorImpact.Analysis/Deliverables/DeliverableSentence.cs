using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>
/// A report in words, made from its own draws. The part of the outage is rounded as its interval allows; what was missing before is the rest of the
/// shortfall shown, so that both always add up for the reader. A part whose lower bound is nothing is never said to be a loss.
/// </summary>
public static class DeliverableSentence
{
    /// <summary>One to three sentences.</summary>
    public static string Write(DeliverableReport report, DeliverableText text)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        var promised = report.Deliverable;
        var (guarantee, unit) = (Number(promised.Guarantee, text), text.Findings.Unit(promised.Metric, null));
        if (report.Delivered.Amount is not { } delivered) return text.Get("unknown", guarantee, unit);
        if (delivered >= promised.Guarantee) return text.Get("met", Number(delivered, text), guarantee, unit);
        return report.Flight.IsOver ? Over(report, guarantee, unit, text) : string.Join(' ', Running(report, Number(delivered, text), guarantee, unit, text));
    }

    /// <summary>Grade of the estimate in the sentence, the weaker where it holds two; null when it holds none.</summary>
    public static EvidenceGrade? GradeOf(DeliverableReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.MissingNow is not > 0) return null;
        var part = report.HasNoOutage ? null : report.Shortfall?.Attributable;
        if (report.Flight.IsOver) return part is { Hi90: > 0 } ? part.Grade : null;
        if (report.Projection is not { ChanceOfShortfall: > DeliveryRiskRule.Negligible } projection) return null;

        var missing = MissingOf(report, projection).Grade;
        return part is { } known && known.Grade > missing ? known.Grade : missing;
    }

    private static string Over(DeliverableReport report, string guarantee, string unit, DeliverableText text)
    {
        var missing = Number(report.MissingNow!.Value, text);
        if (report.HasNoOutage) return text.Get("behind_no_outage", missing, guarantee, unit);
        if (report.Shortfall is not { } split) return text.Get(report.NeedsEstimate ? "behind_not_estimated" : "behind_untold", missing, guarantee, unit);

        var many = report.Counted.Count() > 1 ? "_many" : "";
        var part = split.Attributable;
        var figure = DisplayFigure.For(part, text.Culture);
        if (part.Hi90 <= 0) return text.Get("behind_none" + many, missing, guarantee, unit);
        if (part.Lo90 <= 0) return text.Get("behind_unclear" + many, missing, guarantee, unit, figure.Range(part.Lo90, part.Hi90));

        var rest = Math.Max(0, Math.Round(split.Contract) - figure.Shown(part.Point));
        return text.Get("behind_split" + many, missing, guarantee, unit, figure.Text(part.Point), figure.Range(part.Lo90, part.Hi90), Number(rest, text));
    }

    private static IEnumerable<string> Running(DeliverableReport report, string delivered, string guarantee, string unit, DeliverableText text)
    {
        var days = Math.Max(0, Period.DaysBetween(report.Flight.Today, report.Flight.LastDay));
        yield return text.Get(days switch { 0 => "running_none", 1 => "running_one", _ => "running" }, delivered, guarantee, unit, Number(days, text));
        if (report.Projection is not { } projection)
        {
            yield return text.Get("ahead_unknown");
            yield break;
        }

        if (projection.ChanceOfShortfall <= DeliveryRiskRule.Negligible)
        {
            yield return text.Get("ahead_met");
            yield break;
        }

        var missing = MissingOf(report, projection);
        var figure = DisplayFigure.For(missing, text.Culture);
        yield return text.Get("ahead_missing", figure.Text(missing.Point), figure.Range(missing.Lo90, missing.Hi90));
        if (report.HasNoOutage) yield break;
        if (report.Shortfall is not { Attributable: var part })
        {
            if (report.NeedsEstimate) yield return text.Get("ahead_not_estimated");
            yield break;
        }

        var shown = DisplayFigure.For(part, text.Culture);
        yield return part.Lo90 > 0
            ? text.Get(report.Counted.Count() > 1 ? "ahead_outage_many" : "ahead_outage", shown.Text(part.Point), shown.Range(part.Lo90, part.Hi90))
            : text.Get("ahead_unclear", shown.Range(part.Lo90, part.Hi90));
    }

    private static IntervalEstimate MissingOf(DeliverableReport report, DeadlineProjection projection) => report.Shortfall?.Expected
        ?? IntervalEstimate.FromDraws(Array.ConvertAll(projection.Draws, draw => Math.Max(0, report.Deliverable.Guarantee - draw)), EvidenceGrade.Modelled);

    private static string Number(double value, DeliverableText text) => value.ToString("N0", text.Culture);
}
