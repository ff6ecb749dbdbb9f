using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>A finding in words and rounded figures. Every estimated figure has its range, unit and grade.</summary>
public sealed record FindingView
{
    /// <summary>Verdict of the contract, such as <c>loss found</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in large words.</summary>
    public required string Headline { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Grade of the first figure; null when refused.</summary>
    public string? Grade { get; init; }

    public IReadOnlyList<FigureCard> Cards { get; init; } = [];

    /// <summary>Observed and expected, how sure, and what a calculator would say.</summary>
    public IReadOnlyList<FindingFact> Facts { get; init; } = [];

    /// <summary>What other recovery windows would say; empty when not computed.</summary>
    public IReadOnlyList<RecoveryLine> Recovery { get; init; } = [];

    /// <summary>What the verdict and the grade rest on.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>True when there are no figures.</summary>
    public bool IsRefused => Cards.Count == 0;

    /// <summary>Makes the view of a stored finding.</summary>
    public static FindingView From(ImpactFinding finding, IStringLocalizer<ImpactText> text, FindingText words)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var entry = finding.Entry;
        var figures = new FigureWords(entry, text, words);
        var cards = figures.Cards();
        return new FindingView
        {
            Verdict = entry.Verdict,
            Headline = figures.Headline(),
            Sentence = entry.Sentence,
            Grade = cards.Count > 0 ? cards[0].Grade : null,
            Cards = cards,
            Facts = cards.Count > 0 ? new FactWords(finding, text, words).Facts() : [],
            Recovery = RecoveryLine.From(entry, text, words),
            Reasons = [.. entry.Reasons.Select(reason => reason.Text)],
        };
    }
}

/// <summary>One estimated figure.</summary>
/// <param name="Key">Which: <c>DayNet</c>, <c>Gross</c>, <c>Rebound</c>, <c>Halo</c> or <c>Net</c>.</param>
/// <param name="Value">Rounded.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Range">90 % range, rounded like the value.</param>
/// <param name="Grade">Grade of the contract, such as <c>measured</c>.</param>
public sealed record FigureCard(string Key, string Value, string Unit, string Range, string Grade);

/// <summary>One line of the list under the figures.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The answer.</param>
/// <param name="Remark">What to make of it; null when it speaks for itself.</param>
public sealed record FindingFact(string Label, string Value, string? Remark = null);

/// <summary>Rounds and names the main figures.</summary>
internal sealed class FigureWords(EstimateEntry entry, IStringLocalizer<ImpactText> text, FindingText words)
{
    private readonly string _unit = words.Unit(entry.Metric, entry.Currency);

    public string Headline() => entry.NoLossLargerThan is { } limit
        ? text["Headline_no_loss_larger_than", Of(entry.DayNet ?? entry.Gross!).Limit(limit), _unit]
        : text[$"Headline_{entry.Verdict.Replace(' ', '_')}"];

    private DisplayFigure Of(IntervalJson interval) => DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, words.Culture);

    public IReadOnlyList<FigureCard> Cards()
    {
        (string Key, IntervalJson? Interval)[] figures =
            [("DayNet", entry.DayNet), ("Gross", entry.Gross), ("Rebound", entry.Rebound), ("Halo", entry.Halo), ("Net", entry.Net)];
        return [.. figures.Where(figure => figure.Interval is not null).Select(figure => Card(figure.Key, figure.Interval!))];
    }

    private FigureCard Card(string key, IntervalJson interval)
    {
        var figure = Of(interval);
        return new FigureCard(key, figure.Text(interval.Point), _unit, figure.Range(interval.Lo90, interval.Hi90), interval.Grade);
    }
}
