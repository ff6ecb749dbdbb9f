using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>How far the loss had added up by the end of one part.</summary>
/// <param name="Stage">Which part, as the finding names it.</param>
/// <param name="Label">In words.</param>
/// <param name="Mark">In a word, for the chart.</param>
/// <param name="When">Its end.</param>
/// <param name="Loss">Loss up to there with its 90 % range.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Unit">What it is counted in.</param>
public sealed record CumulationLine(string Stage, string Label, string Mark, string When, string Loss, string Grade, string Unit)
{
    /// <summary>The lines of a finding; none in findings of earlier versions.</summary>
    internal static IReadOnlyList<CumulationLine> From(ImpactFinding finding, FigureWords figures, IStringLocalizer<ImpactText> text)
    {
        if (finding.Chart is not { Checkpoints: { } checkpoints } chart)
            return [];

        var zone = ChartSlice.ZoneOf(chart);
        var daily = finding.Entry.DayNet is not null;
        return [.. checkpoints.Select(checkpoint => new CumulationLine(
            checkpoint.Stage, Text("Stage", checkpoint.Stage), Text("Mark", checkpoint.Stage), When(checkpoint.End), figures.WithRange(checkpoint.Loss), checkpoint.Loss.Grade, figures.Unit))];

        string Text(string form, string stage) => text[$"{form}{Part(stage)}"];

        string Part(string stage) => stage switch
        {
            "window" => daily ? "Days" : "Window",
            "first part" => "First",
            _ => "Recovery",
        };

        // A day's end is the start of the next one: readers mean the day itself.
        string When(long end)
        {
            var time = Instant.FromUnixTimeMilliseconds(end);
            return daily
                ? TimeWords.Day((time - Duration.Epsilon).InZone(zone).Date, figures.Culture)
                : TimeWords.Minute(time, zone, figures.Culture);
        }
    }
}
