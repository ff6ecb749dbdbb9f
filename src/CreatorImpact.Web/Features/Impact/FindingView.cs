using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>A finding in words and rounded figures, all in one culture. Every estimated figure has its range, unit and grade.</summary>
public sealed record FindingView
{
    /// <summary>Verdict of the contract, such as <c>loss found</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in large words.</summary>
    public required string Headline { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Grade of the first figure; null when refused.</summary>
    public string? Grade { get; init; }

    /// <summary>Why it is no better, or what it means.</summary>
    public string? GradeReason { get; init; }

    public IReadOnlyList<FigureCard> Cards { get; init; } = [];

    /// <summary>Whether it is over; null when refused.</summary>
    public string? Over { get; init; }

    /// <summary>What a calculator would say and why that differs; null when refused.</summary>
    public string? Naive { get; init; }

    /// <summary>How sure the figures are, in short.</summary>
    public IReadOnlyList<FindingFact> Sure { get; init; } = [];

    /// <summary>The same in full.</summary>
    public IReadOnlyList<FindingFact> Details { get; init; } = [];

    /// <summary>What other recovery windows would say; empty when not computed.</summary>
    public IReadOnlyList<RecoveryLine> Recovery { get; init; } = [];

    /// <summary>How the loss adds up; empty in findings of earlier versions.</summary>
    public IReadOnlyList<CumulationLine> Cumulation { get; init; } = [];

    /// <summary>What a second method would say; null when it has no answer.</summary>
    public BaselineLine? Baseline { get; init; }

    /// <summary>What the verdict and the grade rest on.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>True when there are no figures.</summary>
    public bool IsRefused => Cards.Count == 0;

    /// <summary>Makes the view of a stored finding.</summary>
    public static FindingView From(ImpactFinding finding, IStringLocalizer<ImpactText> text, FindingText words)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(words);
        var entry = finding.Entry;
        var figures = new FigureWords(entry, text, words);
        var cards = figures.Cards();
        var view = new FindingView
        {
            Verdict = entry.Verdict,
            Headline = figures.Headline(),
            Sentence = Prose.For(FindingSentence.Write(entry, words), words.Culture),
            Reasons = [.. entry.Reasons.Select(reason => Prose.For(reason, words.Culture))],
            Cards = cards,
        };
        // The headline says that there is no estimate; the sentence need not say it again.
        if (cards.Count == 0)
            return view with { Sentence = view.Reasons[0], Reasons = [.. view.Reasons.Skip(1)] };

        var sure = new SureWords(entry, figures, text, words);
        return view with
        {
            Grade = cards[0].Grade,
            GradeReason = GradeWords.Reason(entry, cards[0].Grade, text, words.Culture),
            Over = new OverWords(finding, text, words).Sentence(),
            Naive = NaiveWords.Sentence(entry, figures, text) is { } naive ? Prose.Unbroken(naive) : null,
            Sure = sure.Short(),
            Details = sure.Details(),
            Cumulation = CumulationLine.From(finding, figures, text),
            Recovery = RecoveryLine.From(entry, figures, text),
            Baseline = BaselineLine.From(entry, figures, text),
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

/// <summary>One line that says how sure the figures are.</summary>
/// <param name="Key">Which.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The answer.</param>
/// <param name="Remark">What to make of it; null when it speaks for itself.</param>
public sealed record FindingFact(string Key, string Label, string Value, string? Remark = null)
{
    /// <summary>Grade of an estimate; null where the answer is none.</summary>
    public string? Grade { get; init; }

    /// <summary>What the estimate is counted in.</summary>
    public string? Unit { get; init; }
}
