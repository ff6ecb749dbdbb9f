using System.Globalization;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Writes figures of deliverables for a reader. Every estimate comes with its range.</summary>
internal sealed class CampaignWords(IStringLocalizer<CampaignsText> text, CultureInfo culture)
{
    private readonly DeliverableText _words = new(culture);

    /// <summary>The report in words.</summary>
    public string Sentence(DeliverableReport report) => Prose.Unbroken(DeliverableSentence.Write(report, _words));

    /// <summary>Whole units of the metric, as the contract counts.</summary>
    public string Number(double value) => value.ToString("N0", culture);

    /// <summary>Name of the unit.</summary>
    public string Unit(DeliverableReport report) => _words.Findings.Unit(report.Deliverable.Metric, null);

    /// <summary>Name of a metric.</summary>
    public string Metric(string metric) => _words.Findings.Metric(metric);

    /// <summary>An estimate, rounded as its interval allows.</summary>
    public string Point(IntervalJson interval) => DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, culture).Text(interval.Point);

    /// <summary>Its 90 % range, rounded alike.</summary>
    public string Range(IntervalJson interval) => Prose.Unbroken(text["Range90", DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, culture).Range(interval.Lo90, interval.Hi90)]);

    public string Point(IntervalEstimate interval) => Point(IntervalJson.From(interval)!);

    public string Range(IntervalEstimate interval) => Range(IntervalJson.From(interval)!);

    /// <summary>Money; two decimals where the range is that narrow.</summary>
    public string Money(IntervalJson interval, string currency) => $"{currency}\u00A0{Point(interval)}";

    public string Day(LocalDate day) => TimeWords.Day(day, culture);

    /// <summary>"Missed", "Likely to be missed" …</summary>
    public string Delivery(DeliveryRisk risk) => text[$"Delivery_{risk}"];

    /// <summary>"Final", "Provisional" …</summary>
    public string Proof(MeasurementRisk risk) => text[$"Proof_{risk}"];

    /// <summary>What an outage has to do with it.</summary>
    public string Part(OutagePart part) => text[$"Part_{part}"];

    /// <summary>Where the delivered amount comes from.</summary>
    public string Source(DeliveredSource source) => text[$"Source_{source}"];

    /// <summary>A chance in whole per cent, as documents write it: never nothing, never everything, and not rounded up to what an offer needs.</summary>
    public string Chance(double chance) => Prose.Unbroken(chance switch
    {
        < 0.01 => text["ChanceBelow", Percent(0.01)],
        > 0.99 => text["ChanceAbove", Percent(0.99)],
        _ => Percent(MakeGoodUnits.IsJustShort(chance) ? Math.Floor(chance * 1000) / 1000 : Math.Round(chance, 2)),
    });

    private string Percent(double share) => string.Create(culture, $"{share * 100:0.#} %");

    /// <summary>A reason with its dates as the reader writes them.</summary>
    public string Reason(Reason reason) => Prose.For(reason, culture);

    /// <summary>True for a state somebody should act on.</summary>
    public static bool Warns(DeliveryRisk risk) => risk is DeliveryRisk.Missed or DeliveryRisk.Likely or DeliveryRisk.Possible;

    /// <summary>True while delivery cannot be proved.</summary>
    public static bool Warns(MeasurementRisk risk) => risk is not MeasurementRisk.Final;
}
