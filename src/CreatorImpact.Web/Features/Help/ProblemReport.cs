using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Help;

/// <summary>The text of a report to a platform: what failed, when, what the platform said, what was tried. What is not known is left out.</summary>
/// <param name="catalog">Names of the steps.</param>
/// <param name="text">Words of the report.</param>
/// <param name="words">Words of outages.</param>
/// <param name="culture">How the reader writes dates.</param>
internal sealed class ProblemReport(HelpCatalog catalog, IStringLocalizer<HelpText> text, IStringLocalizer<OutagesText> words, CultureInfo culture)
{
    /// <summary>The report of an outage, lines ending with a line feed.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="steps">How the steps went, in order.</param>
    /// <param name="notes">What is noted; the description and the error message are taken.</param>
    /// <param name="sources">Sources; those that count as evidence are named.</param>
    public string Of(OutageChoice outage, IReadOnlyList<StepAnswer> steps, IEnumerable<OutageNote> notes, IReadOnlyList<SourceNote> sources)
    {
        var noted = notes.ToLookup(note => note.Topic, note => note.Text.Trim());
        var report = new StringBuilder();
        AppendOutage(report, outage);
        AppendBlock(report, text["ReportDescription"], noted[NoteTopic.Description].FirstOrDefault());
        AppendBlock(report, text["ReportError"], noted[NoteTopic.ErrorMessage].FirstOrDefault());
        AppendSteps(report, steps);
        var evidence = SourceEvidence.Of(outage.Stored, sources).Counted;
        if (evidence.Count > 0) AppendBlock(report, text["ReportSources"], string.Join('\n', evidence));
        return report.ToString();
    }

    private void AppendOutage(StringBuilder report, OutageChoice outage)
    {
        var stored = outage.Stored;
        var platform = PlatformWords.Of(stored.Platform);
        Line(report, platform is null ? text["ReportTitle", stored.Title] : text["ReportTitleOn", platform, stored.Title]);
        report.Append('\n');
        Line(report, text["ReportWhat", words[$"Function_{stored.Function}"].Value]);
        Line(report, text["ReportFrom", Time(stored.Start, outage.Zone)]);
        Line(report, stored switch
        {
            { EndExclusive: { } end } => text["ReportUntil", Time(end, outage.Zone), TimeWords.Length(end - stored.Start, culture)],
            { EndKnown: true } => text["ReportGoingOn"],
            _ => text["ReportEndUnknown"],
        });
        if (stored.Regions.Count > 0) Line(report, text["ReportRegions", string.Join(", ", stored.Regions)]);
        if (stored.Components.Count > 0) Line(report, text["ReportComponents", string.Join(", ", stored.Components)]);
    }

    private void AppendSteps(StringBuilder report, IReadOnlyList<StepAnswer> steps)
    {
        var named = catalog.Section("troubleshooting");
        report.Append('\n').Append(text["ReportSteps"].Value).Append('\n');
        for (var number = 1; number <= steps.Count; number++)
        {
            var answer = steps[number - 1];
            Line(report, text["ReportStep", number.ToString(culture), named.Item(answer.Code)!.Title, StepWords.Outcome(answer.Outcome, text)]);
        }
    }

    private static void AppendBlock(StringBuilder report, string heading, string? content)
    {
        if (!string.IsNullOrEmpty(content)) report.Append('\n').Append(heading).Append('\n').Append(content.ReplaceLineEndings("\n")).Append('\n');
    }

    private static void Line(StringBuilder report, string line) => report.Append(line).Append('\n');

    // Both forms always: whoever reads it need not work out a zone, and machines can search for the second.
    private string Time(Instant time, DateTimeZone zone) =>
        text["ReportTime", TimeWords.Minute(time, zone, culture), TimeWords.Zone(zone), time.InUtc().LocalDateTime.ToString("uuuu'-'MM'-'dd HH':'mm", CultureInfo.InvariantCulture)];
}
