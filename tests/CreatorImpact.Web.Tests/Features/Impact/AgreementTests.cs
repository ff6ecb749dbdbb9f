using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Testing;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Impact;

/// <summary>What the page shows of one finding in words, cards, facts and tables is one set of numbers, in every reader's signs.</summary>
public sealed partial class AgreementTests : WebContext
{
    private static readonly (FindingText Words, ShownNumbers Numbers)[] Readers = [.. new[] { "en-US", "de-DE", "fr-FR", "tr-TR", "de-CH", "sv-SE", "hi-IN" }
        .Select(name => CultureInfo.GetCultureInfo(name)).Select(culture => (new FindingText(culture, FindingText.English.Language), new ShownNumbers(culture)))];

    private IStringLocalizer<ImpactText> Localizer => Services.GetRequiredService<IStringLocalizer<ImpactText>>();

    [Fact]
    public void View_TenThousandRandomFindings_ShowsOneSetOfNumbers()
    {
        var (random, wrong, text) = (new Random(20261129), new Disagreements(), Localizer);
        for (var round = 0; round < 10_000; round++)
        {
            var finding = RandomFinding.Of(random);
            var (words, numbers) = Readers[round % Readers.Length];
            wrong.Case = string.Create(CultureInfo.InvariantCulture, $"round {round}, {words.Culture.Name}");
            var view = FindingView.From(finding, text, words);
            SentenceRepeatsCards(finding.Entry, view, numbers, wrong);
            SureFollowsVerdict(finding.Entry, view, numbers, wrong);
            ReferencesStandWhereSaid(finding.Entry, view, numbers, wrong);
            TablesRepeatCards(finding, view, wrong);
            ChartsRepeatTheEntry(finding, view, text, words, wrong);
        }

        Assert.True(wrong.Found.Count == 0, string.Join(Environment.NewLine, wrong.Found));
    }

    private static void SentenceRepeatsCards(EstimateEntry entry, FindingView view, ShownNumbers numbers, Disagreements wrong)
    {
        var (first, net) = (view.Cards[0], view.Cards[^1]);
        var limit = numbers.In(first.Range)[^1];
        List<(double, int)> expected = entry.Verdict switch
        {
            Words.LossFound => [numbers.One(first.Value), .. numbers.In(first.Range), .. entry.RecoveryDays > 1 ? [(entry.RecoveryDays.Value, 0)] : ((double, int)[])[], .. entry.NetVerdict == Words.LossFound ? [numbers.One(net.Value)] : ((double, int)[])[], .. numbers.In(net.Range)],
            Words.NoLossLargerThan => [.. entry.NoLossLargerThan > 0 ? [limit] : ((double, int)[])[], .. numbers.In(first.Range)],
            _ => [.. numbers.In(first.Range), .. entry.SmallestVisibleLossShare >= 1 ? [] : numbers.In(Fact(view, "Smallest").Value)],
        };
        wrong.Unless(numbers.In(view.Sentence).SequenceEqual(expected), "sentence and cards", view.Sentence, string.Join(' ', expected));
        wrong.Unless((view.Headline == "Loss found") == (numbers.In(first.Range)[0].Value > 0), "headline and range", view.Headline, first.Range);
        wrong.Unless(entry.NoLossLargerThan is not > 0 || numbers.In(view.Headline).SequenceEqual([limit]), "headline and limit", view.Headline, first.Range);
        foreach (var card in view.Cards)
        {
            var figure = FigureOf(entry, card.Key);
            var (low, value, high) = (numbers.In(card.Range)[0].Value, numbers.One(card.Value).Value, numbers.In(card.Range)[^1].Value);
            wrong.Unless(figure.Point < figure.Lo90 || low <= value, "low end of a card", card, figure);
            wrong.Unless(figure.Point > figure.Hi90 || value <= high, "high end of a card", card, figure);
        }
    }

    private static void SureFollowsVerdict(EstimateEntry entry, FindingView view, ShownNumbers numbers, Disagreements wrong)
    {
        var (found, chance) = (entry.Verdict == Words.LossFound, Fact(view, "Chance"));
        if (entry.PValue is { } p)
        {
            var said = numbers.One(chance.Remark!);
            wrong.Unless(found == said.Value < 0.05, "p and verdict", chance.Remark, entry.Verdict, p);
            wrong.Unless(Math.Abs(said.Value - p) <= 0.001, "p as shown", chance.Remark, p);
        }

        var percent = PercentIn(chance.Value);
        wrong.Unless(found == percent >= 95, "chance and verdict", chance.Value, entry.Verdict, entry.ChanceOfLoss);
        wrong.Unless(percent is 99 or 1 || (int)Math.Floor(Math.Round(100 * entry.ChanceOfLoss!.Value, 6)) == percent || (!found && entry.ChanceOfLoss == 0.95), "chance as shown", chance.Value, entry.ChanceOfLoss);
        if (entry.PlaceboRank is { } rank)
            wrong.Unless(Math.Abs(((numbers.In(Fact(view, "Rank").Value)[0].Value + 1) / (entry.Placebos!.Value + 1)) - rank) < 1e-9, "rank as shown", Fact(view, "Rank").Value, rank);
        wrong.Unless(numbers.One(Fact(view, "Actual").Value).Value is var counted && Math.Abs(counted - entry.Actual!.Value) <= 1e-6 * Math.Max(1e-3, entry.Actual.Value), "counted as shown", Fact(view, "Actual").Value, entry.Actual);
    }

    /// <summary>What is said to lie inside, above or below a range does so in the digits shown.</summary>
    private static void ReferencesStandWhereSaid(EstimateEntry entry, FindingView view, ShownNumbers numbers, Disagreements wrong)
    {
        var loss = numbers.In(view.Cards[0].Range);
        var naive = numbers.In(view.Naive!)[0].Value;
        wrong.Unless(numbers.One(Fact(view, "Naive").Value).Value == naive, "calculator in words and facts", view.Naive, Fact(view, "Naive").Value);
        if (view.Naive!.Contains("these data allow that", StringComparison.Ordinal)) wrong.Unless(Inside(naive, loss), "calculator inside", view.Naive, view.Cards[0].Range);
        if (view.Naive.Contains("more than these", StringComparison.Ordinal)) wrong.Unless(naive >= loss[^1].Value, "calculator above", view.Naive, view.Cards[0].Range);
        if (view.Naive.Contains("less than these", StringComparison.Ordinal)) wrong.Unless(naive <= loss[0].Value, "calculator below", view.Naive, view.Cards[0].Range);
        if (view.Naive.Contains("close to the loss", StringComparison.Ordinal)) wrong.Unless(Inside(naive, loss) || Math.Abs(entry.Naive!.Value - (entry.DayNet ?? entry.Gross!).Point) <= 0.2001 * entry.Naive.Value, "calculator close", view.Naive, view.Cards[0]);
        if (Inside(numbers.One(view.Cards[^1].Value).Value, numbers.In(view.Cards[^1].Range)))
            wrong.Unless(!view.Naive.Contains("The net loss is", StringComparison.Ordinal) || numbers.In(view.Naive)[1] == numbers.One(view.Cards[^1].Value), "net in words and cards", view.Naive, view.Cards[^1]);
        if (view.Baseline is not { } baseline) return;

        var (second, expected) = (Fact(view, "Second"), numbers.In(Fact(view, "ButFor").Value));
        wrong.Unless(numbers.One(second.Value) == numbers.One(baseline.Expected), "second method in facts and words", second.Value, baseline.Expected);
        var inside = second.Remark!.StartsWith("Inside", StringComparison.Ordinal);
        wrong.Unless(!inside || Inside(numbers.One(second.Value).Value, expected), "second method inside", second.Value, Fact(view, "ButFor").Value);
        wrong.Unless(inside || !StrictlyInside(numbers.One(second.Value).Value, expected), "second method outside", second.Value, Fact(view, "ButFor").Value);
        wrong.Unless(!baseline.Agrees || Inside(numbers.In(baseline.Loss)[0].Value, loss), "second loss agrees", baseline.Loss, view.Cards[0].Range);
        wrong.Unless(baseline.Agrees || !StrictlyInside(numbers.In(baseline.Loss)[0].Value, loss), "second loss differs", baseline.Loss, view.Cards[0].Range);
    }

    private static void TablesRepeatCards(ImpactFinding finding, FindingView view, Disagreements wrong)
    {
        var (first, net) = (view.Cards[0], view.Cards[^1]);
        wrong.Unless(view.Cumulation[0].Loss == Prose(first), "first line of the table of parts", view.Cumulation[0].Loss, Prose(first));
        wrong.Unless(view.Cumulation.Count == 1 || view.Cumulation[^1].Loss == Prose(net), "last line of the table of parts", view.Cumulation[^1].Loss, Prose(net));
        foreach (var line in view.Recovery.Where(line => line.IsUsed))
        {
            wrong.Unless(line.Net is { } used && used.Value == $"{net.Value} {net.Unit}" && used.Range.EndsWith(net.Range, StringComparison.Ordinal), "net of the recovery table", line.Net, net);
            wrong.Unless(line.Rebound!.Value == $"{view.Cards[^3].Value} {net.Unit}" && line.Halo!.Value == $"{view.Cards[^2].Value} {net.Unit}", "parts of the recovery table", line.Rebound, view.Cards[^3]);
            wrong.Unless((line.Verdict == "Loss found") == finding.Entry.Net!.Lo90 > 0, "verdict of the recovery table", line.Verdict, finding.Entry.Net);
        }
    }

    private static string Prose(FigureCard card) => $"{card.Value} {card.Unit} (90\u00A0%: {card.Range})";

    private static FindingFact Fact(FindingView view, string key) => view.Sure.Concat(view.Details).Single(fact => fact.Key == key);

    private static int PercentIn(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static bool Inside(double value, IReadOnlyList<(double Value, int Decimals)> range) => value >= range[^2].Value && value <= range[^1].Value;

    private static bool StrictlyInside(double value, IReadOnlyList<(double Value, int Decimals)> range) => value > range[^2].Value && value < range[^1].Value;

    private static IntervalJson FigureOf(EstimateEntry entry, string key) => key switch
    {
        "DayNet" => entry.DayNet!,
        "Gross" => entry.Gross!,
        "Rebound" => entry.Rebound!,
        "Halo" => entry.Halo!,
        _ => entry.Net!,
    };
}
