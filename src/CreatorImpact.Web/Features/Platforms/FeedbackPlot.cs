using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CreatorImpact.Analysis;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>Draws what users said of a platform, with the outages that count shaded behind it.</summary>
internal static class FeedbackPlot
{
    /// <summary>The chart.</summary>
    /// <param name="series">What users said.</param>
    /// <param name="report">The platform.</param>
    /// <param name="zone">Zone of the axis.</param>
    /// <param name="isDemo">True for made-up data.</param>
    /// <param name="words">Wording of figures.</param>
    /// <param name="text">Wording of the page.</param>
    public static ChartModel Of(FeedbackSeries series, PlatformReport report, DateTimeZone zone, bool isDemo, PlatformsWords words, IStringLocalizer<PlatformsText> text)
    {
        var (times, values) = WithGaps(series);
        var (name, metric) = (words.Platform(report.Platform), words.Metric(series.Metric));
        return new ChartModel
        {
            Caption = text["FeedbackCaption", name, metric, series.Account, zone.Id],
            Summary = Sentence(series, words, text),
            Unit = metric,
            Zone = zone,
            Hourly = series.Granularity == Granularity.Hour,
            Times = times,
            Lines = [new ChartLine(ChartRole.Actual, metric, values)],
            Spans = [.. report.Outages.Where(outage => outage.EndExclusive is not null).Select(SpanOf)],
            Provenance = new ChartProvenance(
                series.Account, text["FeedbackWindow", words.Number(report.Outages.Count)], text["FeedbackGrade"], HashOf(series), ProductVersion.Text, isDemo ? text["DemoMark"].Value : null),
            FileStem = "platform-feedback",
        };
    }

    /// <summary>What the chart shows, with its n.</summary>
    public static string Sentence(FeedbackSeries series, PlatformsWords words, IStringLocalizer<PlatformsText> text) => series switch
    {
        { Peaks: { } peaks, Usual: { } usual } => text["FeedbackPeaks", words.Number(peaks.Median), words.Number(peaks.N), words.Number(usual), words.Number(series.Values.Count)],
        _ => text["FeedbackNoOutage", words.Number(series.Values.Count)],
    };

    // A period that is not there breaks the line: one empty point is enough for that.
    private static (List<Instant> Times, List<double?> Values) WithGaps(FeedbackSeries series)
    {
        var step = series.Granularity == Granularity.Hour ? Duration.FromHours(1) : Duration.FromDays(1);
        var (times, values) = (new List<Instant>(), new List<double?>());
        for (var index = 0; index < series.Starts.Count; index++)
        {
            if (times.Count > 0 && series.Starts[index] - times[^1] > 1.5 * step)
            {
                times.Add(times[^1] + step);
                values.Add(null);
            }

            times.Add(series.Starts[index]);
            values.Add(series.Values[index]);
        }

        return (times, values);
    }

    private static ChartSpan SpanOf(StoredOutage outage) => new(ChartSpanKind.Outage, outage.Start, outage.EndExclusive!.Value, outage.Title);

    private static string HashOf(FeedbackSeries series) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(series.Values.ToArray())));
}
