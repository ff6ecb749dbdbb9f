using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Testing;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class FindingViewTests : WebContext
{
    private IStringLocalizer<ImpactText> Localizer => Services.GetRequiredService<IStringLocalizer<ImpactText>>();

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void From_ManyRandomFindings_WordsPIntervalAndCardsAgree(string culture)
    {
        var words = new FindingText(CultureInfo.GetCultureInfo(culture), FindingText.English.Language);
        var random = new Random(20261126);
        for (var round = 0; round < 5_000; round++)
        {
            var entry = RandomEntry.Of(random);
            var loss = entry.DayNet ?? entry.Gross!;
            var view = FindingView.From(new ImpactFinding(entry, null, null), Localizer, words);

            var found = loss.Lo90 > 0;
            Assert.Equal(found, view.Headline == "Loss found");
            Assert.Equal(found, view.Sentence.Contains(" lost about ", StringComparison.Ordinal));
            Assert.Equal(found, view.Naive!.Contains("because", StringComparison.Ordinal) || view.Naive.Contains("close to the loss", StringComparison.Ordinal) || view.Naive.Contains("The loss found here is", StringComparison.Ordinal));
            Assert.Contains(view.Cards[0].Value, found ? view.Sentence : view.Cards[0].Value, StringComparison.Ordinal);
            if (entry.Verdict != Words.NoLossLargerThan) Assert.Contains(view.Cards[0].Range, view.Sentence, StringComparison.Ordinal);
            if (entry.NoLossLargerThan is not null) Assert.Contains(LimitIn(view.Headline), view.Sentence, StringComparison.Ordinal);

            var chance = view.Sure.Single(fact => fact.Key == "Chance");
            if (entry.PValue is { } p && Math.Abs(p - 0.05) > 1e-9)
            {
                var said = double.Parse(Number().Match(chance.Remark!).Value, NumberStyles.Float, words.Culture);
                Assert.Equal(found, said < 0.05);
                Assert.Equal(p < 0.05, said < 0.05);
            }

            Assert.Equal(entry.SmallestVisibleLossShare >= 1, view.Sure.Single(fact => fact.Key == "Smallest").Value == "None");
            Assert.Equal(entry.SmallestVisibleLossShare >= 1 && entry.Verdict == Words.CannotTell, view.Sentence.Contains("Even losing everything", StringComparison.Ordinal));
            var baseline = view.Baseline!;
            Assert.Equal(entry.SecondBaseline - entry.Actual >= loss.Lo90 && entry.SecondBaseline - entry.Actual <= loss.Hi90, baseline.Agrees);
        }
    }

    [Fact]
    public void From_AnotherCulture_MixesNoFormats()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var finding = new ImpactFinding(RandomEntry.Of(random), null, null);
            var english = Texts(FindingView.From(finding, Localizer, new FindingText(CultureInfo.GetCultureInfo("en-US"))));
            // Dutch writes numbers as German does, and has no words here.
            var dutch = Texts(FindingView.From(finding, Localizer, new FindingText(CultureInfo.GetCultureInfo("nl-NL"))));

            Assert.Equal(english.Select(RandomEntry.Swapped), dutch);
        }
    }

    private static IEnumerable<string> Texts(FindingView view) =>
        [view.Headline, view.Sentence, view.Naive!, .. view.Cards.Select(card => card.Value + card.Range), .. view.Sure.Concat(view.Details).Select(fact => fact.Value + fact.Remark), view.Baseline!.Loss];

    private static string LimitIn(string headline) => Number().Match(headline).Value;

    [GeneratedRegex(@"[0-9][0-9.,]*(?<![.,])", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
