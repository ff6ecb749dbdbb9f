using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>One platform in the document.</summary>
/// <param name="Platform">As stored; null gathers outages whose platform nobody stated.</param>
/// <param name="Registered">Outages that count.</param>
/// <param name="N">The same with overlapping ones joined.</param>
/// <param name="IllustrativeLeftOut">Illustrative outages that do not count.</param>
/// <param name="PlannedLeftOut">Planned work that does not count.</param>
/// <param name="MarkedLeftOut">Outages marked as left out of totals.</param>
/// <param name="WithoutEnd">Counted without hours: their end is not known.</param>
/// <param name="Regional">In certain regions only.</param>
/// <param name="Period">Covered time; null with a reason in <paramref name="NoPeriod"/>.</param>
/// <param name="DownHours">All counted outages.</param>
/// <param name="DownHoursAYear">Over the covered time.</param>
public sealed record PlatformJson(
    string? Platform,
    int Registered,
    int N,
    int IllustrativeLeftOut,
    int PlannedLeftOut,
    int MarkedLeftOut,
    int WithoutEnd,
    int Regional,
    PeriodJson? Period,
    Reason? NoPeriod,
    DowntimeJson? DownHours,
    DowntimeJson? DownHoursAYear,
    ResponseMedians Response,
    IReadOnlyList<MonthJson> Months,
    TimesJson? Times,
    ForwardJson Forward,
    IReadOnlyList<FeedbackJson> Feedback)
{
    internal static PlatformJson From(PlatformReport report) => new(
        report.Platform,
        report.Outages.Count,
        report.Episodes.Count,
        report.IllustrativeLeftOut,
        report.PlannedLeftOut,
        report.MarkedLeftOut,
        report.WithoutEnd,
        report.Regional,
        report.Period is { } period ? PeriodJson.From(period) : null,
        report.NoPeriod,
        DowntimeJson.From(report.DownInAll),
        DowntimeJson.From(report.DownAYear),
        report.Response,
        [.. report.Months.Select(MonthJson.From)],
        report.Times is { } times ? TimesJson.From(times) : null,
        ForwardJson.From(report.Forward, report.HidesLosses),
        [.. report.Feedback.Select(FeedbackJson.From)]);
}

/// <summary>Covered time.</summary>
/// <param name="Basis"><c>stated</c>, <c>status history</c> or <c>outages</c>.</param>
/// <param name="N">Outages that begin in it.</param>
/// <param name="Outside">Outages that begin outside it.</param>
public sealed record PeriodJson(string Start, string End, string Basis, double Days, int N, int Outside)
{
    internal static PeriodJson From(PlatformPeriod period) => new(
        RankedOutageJson.Text(period.Window.Start), RankedOutageJson.Text(period.Window.EndExclusive), NameOf(period.Basis), period.Days, period.Inside.Count, period.Outside);

    internal static string NameOf(PeriodBasis basis) => basis switch
    {
        PeriodBasis.Stated => "stated",
        PeriodBasis.StatusHistory => "status history",
        PeriodBasis.Outages => "outages",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis."),
    };
}

/// <summary>A month.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
/// <param name="N">Outages that began in it.</param>
/// <param name="Whole">False when only a part of it is covered.</param>
public sealed record MonthJson(string Month, int N, DowntimeJson DownHours, bool Whole)
{
    internal static MonthJson From(MonthLine line) => new(LocalDatePattern.Iso.Format(line.Month)[..7], line.Starts, DowntimeJson.From(line.Down)!, line.IsWhole);
}

/// <summary>When outages happen.</summary>
/// <param name="Starts">By hour of the week, Monday 00:00 first.</param>
/// <param name="DownHours">Hours down in each.</param>
public sealed record TimesJson(IReadOnlyList<int> Starts, IReadOnlyList<double> DownHours, UniformityTest Week, IReadOnlyList<SeasonLine> Months, UniformityTest Season)
{
    internal static TimesJson From(OutageTimes times) => new(times.Starts, times.DownHours, times.Week, times.Months, times.Season);
}

/// <summary>Forward risk; no date is ever named.</summary>
/// <param name="OutagesAYear">Pace.</param>
/// <param name="OutagesOfOneYear">What a single year may bring.</param>
/// <param name="LossAYear">Long-run average of net loss; null with a reason where too few creators are behind it.</param>
/// <param name="LossOfOneYear">What a single year may bring.</param>
/// <param name="LossesFrom">Past outages the loss is drawn from.</param>
/// <param name="Steady">Test of a steady pace.</param>
public sealed record ForwardJson(
    int? Events, double? Years, IntervalJson? OutagesAYear, IntervalJson? OutagesOfOneYear, IntervalJson? LossAYear, IntervalJson? LossOfOneYear, int? LossesFrom, UniformityTest? Steady, IReadOnlyList<Reason> Reasons)
{
    internal static ForwardJson From(ForwardRisk risk, bool hidden) => new(
        risk.Rate?.Events,
        risk.Rate?.Years,
        IntervalJson.From(risk.Rate?.AYear),
        IntervalJson.From(risk.Rate?.NextYear),
        hidden ? null : IntervalJson.From(risk.Loss?.AYear),
        hidden ? null : IntervalJson.From(risk.Loss?.OneYear),
        risk.Loss?.Losses,
        risk.Steady,
        hidden && risk.Loss is not null ? [.. risk.Reasons, PlatformDocument.FewCreators] : risk.Reasons);
}

/// <summary>What users said; part of no loss.</summary>
/// <param name="Periods">Periods with a value.</param>
/// <param name="Usual">Middle value of periods no outage touches.</param>
/// <param name="Peaks">Middle one of the largest values under an outage.</param>
public sealed record FeedbackJson(string Account, string Metric, string Granularity, int Periods, double? Usual, MedianOf? Peaks)
{
    internal static FeedbackJson From(FeedbackSeries series) => new(series.Account, series.Metric, Words.Of(series.Granularity), series.Values.Count, series.Usual, series.Peaks);
}
