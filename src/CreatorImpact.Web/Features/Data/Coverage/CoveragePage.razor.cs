using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Coverage;

/// <summary>The series of one account: letter, reasons, next step, and a calendar of what is there.</summary>
public sealed partial class CoveragePage : IDisposable
{
    private const int MonthsShown = 24;

    private const int GapsShown = 8;

    private readonly CancellationTokenSource _closing = new();
    private readonly FindingText _names = new(CultureInfo.CurrentUICulture);
    private CoverageModel? _model;
    private bool _loaded;

    [Inject]
    public required CoverageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    /// <summary>Account looked at.</summary>
    [SupplyParameterFromQuery(Name = "account")]
    public string? Account { get; set; }

    /// <summary>Its platform as stored; null when none was stated.</summary>
    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    /// <summary>Number of an outage whose hours are marked in a usual week; null for none.</summary>
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Words["Title"], "data")];

    private string Heading => _model is { } model ? (model.Platform is { } platform ? $"{model.Account} · {platform}" : model.Account) : Words["CoverageTitle"];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!string.IsNullOrEmpty(Account))
            _model = (await Handover.LoadAsync($"coverage:{Account}:{Platform}:{OutageText}", async () => new Found(await Loader.LoadAsync(Account, Platform, QueryNumber.Read(OutageText), _closing.Token)))).Model;
        _loaded = true;
    }

    private static string Mark(DayState state) => state switch
    {
        DayState.Complete => "•",
        DayState.Zero => "0",
        DayState.Partial => "½",
        DayState.Missing => "–",
        DayState.Outage => "!",
        _ => "?",
    };

    private string Title(CoveredSeries series) => $"{Capital(_names.Metric(series.Stored.Key.Metric))} {Words[series.Stored.Key.Granularity == Granularity.Hour ? "CoverageByHour" : "CoverageByDay"]}";

    private string Reason(SeriesQuality quality)
    {
        var parts = new List<string> { Words["QualityClean", quality.CleanDays, quality.Days] };
        if (quality.Missing > 0) parts.Add(Words["QualityMissing", quality.Missing]);
        if (quality.Partial > 0) parts.Add(Words["QualityPartial", quality.Partial]);
        if (quality.InOutages > 0) parts.Add(Words["QualityOutages", quality.InOutages]);
        if (quality.Provisional > 0) parts.Add(Words["QualityProvisional", quality.Provisional]);
        var sentence = string.Join(", ", parts) + ".";
        return quality.CleanDays < 28 ? $"{sentence} {Words["QualityBarred"]}" : sentence;
    }

    private string Step(CoveredSeries series) => series.Quality switch
    {
        { Step: QualityStep.FillGap, Gap: { } gap } => Words["StepFillGap", Span(gap), gap.Length],
        { Step: QualityStep.AddHistory } quality => Words[quality.DaysNeeded == 1 ? "StepAddHistoryDay" : "StepAddHistory", quality.DaysNeeded, TimeWords.Day(series.Months[^1].Days.First(day => day is not null)!.Day, CultureInfo.CurrentCulture)],
        { Step: QualityStep.AddHours } => Words["StepAddHours"],
        _ => Words["StepNone"],
    };

    private string Said(DayCoverage day) => day.Expected > 1
        ? Words["CoverageHours", TimeWords.Day(day.Day, CultureInfo.CurrentCulture), Words[$"Day{day.State}"].Value, day.Present, day.Expected]
        : Words["CoverageDay", TimeWords.Day(day.Day, CultureInfo.CurrentCulture), Words[$"Day{day.State}"].Value];

    private static string Span(DateInterval gap) => gap.Length == 1
        ? TimeWords.Day(gap.Start, CultureInfo.CurrentCulture)
        : $"{TimeWords.Day(gap.Start, CultureInfo.CurrentCulture)} – {TimeWords.Day(gap.End, CultureInfo.CurrentCulture)}";

    private string Agreement(MetricAgreement one)
    {
        var (metric, found) = (Capital(_names.Metric(one.Metric)), one.Agreement);
        if (found.DaysAgreeing == found.DaysCompared) return Words["AgreementAll", metric, found.DaysCompared];
        return Words["AgreementSome", metric, found.DaysAgreeing, found.DaysCompared, TimeWords.Day(found.LargestDay!.Value, CultureInfo.CurrentCulture), Number(found.LargestDifference), Number(found.TotalOfHours), Number(found.TotalOfDays)];
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    private sealed record Found(CoverageModel? Model);
}
