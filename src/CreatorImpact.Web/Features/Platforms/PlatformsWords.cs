using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>Writes figures of platforms for a reader. Every estimate comes with its range, every other figure with its n.</summary>
public sealed class PlatformsWords(IStringLocalizer<PlatformsText> text, CultureInfo culture)
{
    private readonly FindingText _findings = new(culture);

    /// <summary>Name of a platform; outages without one have a name of their own.</summary>
    public string Platform(string? platform) => PlatformWords.Of(platform) ?? text["PlatformUnstated"];

    /// <summary>Name of a metric.</summary>
    public string Metric(string metric) => _findings.Metric(metric);

    public string Number(double value) => value.ToString("N0", culture);

    /// <summary>Hours with one decimal where there is one.</summary>
    public string Hours(double hours) => string.Create(culture, $"{hours:#,0.#}\u00A0h");

    /// <summary>Hours of full outage that weigh as much; null where severity changes nothing.</summary>
    public string? Weighted(DowntimeHours hours) => hours.Low == hours.Touched && hours.High == hours.Touched
        ? null
        : (string)text["Weighted", hours.Low == hours.High ? Hours(hours.High) : string.Create(culture, $"{hours.Low:#,0.#}–{hours.High:#,0.#}\u00A0h")];

    /// <summary>"4 h (n 5)".</summary>
    public string Time(MedianOf median) => text["MedianTime", TimeWords.Length(Duration.FromMinutes(median.Median), culture), Number(median.N)];

    /// <summary>"3 (n 5)".</summary>
    public string Count(MedianOf median) => text["MedianCount", median.Median.ToString("#,0.#", culture), Number(median.N)];

    /// <summary>Days of a period, on the clock of a zone.</summary>
    public string Days(PlatformPeriod period, DateTimeZone zone)
    {
        var last = (period.Window.EndExclusive - Duration.FromNanoseconds(1)).InZone(zone).Date;
        return $"{Day(period.Window.Start.InZone(zone).Date)} – {Day(last)}";
    }

    public string Day(LocalDate day) => TimeWords.Day(day, culture);

    /// <summary>"Nov 2026".</summary>
    public string Month(LocalDate month) => month.ToString("MMM uuuu", culture);

    /// <summary>Name of a month of the year.</summary>
    public string MonthOfYear(int month) => culture.DateTimeFormat.GetMonthName(month);

    /// <summary>An estimate, rounded as its interval allows.</summary>
    public string Point(IntervalEstimate interval) => DisplayFigure.For(interval, culture).Text(interval.Point);

    /// <summary>Its 90 % range, rounded alike.</summary>
    public string Range(IntervalEstimate interval) => Prose.Unbroken(text["Range90", DisplayFigure.For(interval, culture).Range(interval.Lo90, interval.Hi90)]);

    /// <summary>What a single year may bring, in whole outages.</summary>
    public string OneYear(IntervalEstimate outages) => text["OneYear", Number(Math.Floor(outages.Lo90)), Number(Math.Ceiling(outages.Hi90))];

    /// <summary>What a test of habits says, with its n.</summary>
    public string Habit(UniformityTest test, string what) => test switch
    {
        { Refusal: { } refusal } => Reason(refusal),
        { IsFlagged: true } => text["HabitSeen", text[$"Habit_{what}"], P(test.PValue!.Value), Number(test.Events)],
        _ => text["HabitNone", text[$"Habit_{what}"], P(test.PValue!.Value), Number(test.Events)],
    };

    /// <summary>A reason with its dates as the reader writes them.</summary>
    public string Reason(Reason reason) => Prose.For(reason, culture);

    private string P(double value) => value < 0.01 ? value.ToString("0.000", culture) : value.ToString("0.00", culture);
}
