using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Method;

/// <summary>Writes windows and verdicts of a check with planted losses.</summary>
/// <param name="series">The series.</param>
/// <param name="zone">Its zone; UTC when nobody stated one, as in runs.</param>
/// <param name="text">Words of the page.</param>
/// <param name="culture">Culture of the reader.</param>
internal sealed class SelfCheckWords(StoredSeries series, DateTimeZone zone, IStringLocalizer<MethodText> text, CultureInfo culture)
{
    private readonly bool _hourly = series.Key.Granularity == Granularity.Hour;

    /// <summary>What amounts are counted in.</summary>
    public string Unit { get; } = new FindingText(culture).Unit(series.Key.Metric, series.Currency);

    /// <summary>Zone of the windows.</summary>
    public string Zone => TimeWords.Zone(zone);

    /// <summary>Day, or day and hours.</summary>
    public string Window(OutageWindow window) =>
        _hourly ? TimeWords.Span(window.Start, window.EndExclusive, zone, culture) : TimeWords.Day(window.Start.InZone(zone).Date, culture);

    /// <summary>"6 hours", "1 day".</summary>
    public string Length(int periods) => text[(_hourly, periods) switch { (true, 1) => "SelfCheckHour", (true, _) => "SelfCheckHours", (_, 1) => "SelfCheckDay", _ => "SelfCheckDays" }, periods];

    /// <summary>The answer in words.</summary>
    public string Verdict(PlantedTruthTrial trial) => text[trial.Result.Verdict switch
    {
        Estimation.Impact.Verdict.LossFound => "VerdictLossFound",
        Estimation.Impact.Verdict.NoLossLargerThan => "VerdictNoLoss",
        Estimation.Impact.Verdict.CannotTell => "VerdictCannotTell",
        Estimation.Impact.Verdict.PossibleDisplayGap => "VerdictDisplayGap",
        _ => "VerdictRefused",
    }];

    /// <summary>Why there is no estimate.</summary>
    public string Reason(PlantedTruthTrial trial) => Prose.For(trial.Result.Reasons[0].Text, culture);

    /// <summary>An estimate, rounded as its interval allows.</summary>
    public static string Point(IntervalEstimate interval) => DisplayFigure.For(interval, CultureInfo.CurrentCulture).Text(interval.Point);

    /// <summary>Its 90 % range, rounded alike.</summary>
    public static string Range(IntervalEstimate interval) => DisplayFigure.For(interval, CultureInfo.CurrentCulture).Range(interval.Lo90, interval.Hi90);
}
