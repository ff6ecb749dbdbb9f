using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Wording;

public sealed class ReasonTextTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static TheoryData<string> Languages => [.. ReasonText.Languages];

    [Fact]
    public void Languages_Found_HoldGerman() => Assert.Contains("de", ReasonText.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_HasEverySentenceOfTheSource(string language)
    {
        var known = ReasonText.FileOf(CultureInfo.GetCultureInfo(language)).Reasons;
        var said = ReasonSources.All();

        Assert.True(said.Count >= 220, $"Only {said.Count} sentences were found in the source.");
        Assert.Equal([], [.. said.Where(one => !known.TryGetValue(one.Code, out var sentences) || !sentences.Any(sentence => sentence.En == one.Text)).Select(one => $"{one.Code}: {one.Text}")]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_KeepsThePlacesOfEverySentence(string language)
    {
        var file = ReasonText.FileOf(CultureInfo.GetCultureInfo(language));

        Assert.All(file.Reasons.Values.SelectMany(sentences => sentences).Concat(file.Parts).SelectMany(Flat), sentence =>
        {
            Assert.Equal(SourceText.Places(sentence.En).Order(StringComparer.Ordinal), SourceText.Places(sentence.Text).Order(StringComparer.Ordinal));
            Assert.False(sentence.Text == sentence.En && sentence.En.Length > 25, sentence.En);
        });
    }

    [Theory]
    [InlineData("few_clean_days", "Not enough clean data: 3.5 days, needs 8. Import more history before the outage, or data after its recovery.", "Nicht genug ungestörte Daten: 3,5 Tage, nötig sind 8. Importieren Sie mehr Vorgeschichte oder Daten von nach der Erholung.")]
    [InlineData("smallest_visible_loss", "These data show losses from 12,345 on, but the outage could take about 0.25 at most; hourly data or a group of accounts would show more.", "Diese Daten zeigen Verluste ab 12.345, aber der Ausfall konnte höchstens etwa 0,25 kosten; Stundendaten oder eine Gruppe von Konten würden mehr zeigen.")]
    [InlineData("two_ways_disagree", "The revenue series gives a loss of 1,021.04 (-49.33 to 98.53) USD, views × RPM gives -0.39 (-40.08 to 41.02) USD: they differ by 102 % of the larger, expected at most 20 %; their 90 % intervals overlap. Check that the revenue is final and of the same account, days and currency as the views, that views and RPM count the same views (all or qualified ones), and whether the price of a view changed in the outage.", "Die Einnahmenreihe ergibt einen Verlust von 1.021,04 (-49,33 bis 98,53) USD, Aufrufe × Einnahmen pro 1.000 ergeben -0,39 (-40,08 bis 41,02) USD: Sie unterscheiden sich um 102 % des größeren, erwartet höchstens 20 %; ihre 90-%-Spannen überschneiden sich. Prüfen Sie, ob die Einnahmen endgültig sind und zu demselben Konto, denselben Tagen und derselben Währung gehören wie die Aufrufe, ob beide dieselben Aufrufe zählen (alle oder qualifizierte) und ob sich der Preis eines Aufrufs im Ausfall geändert hat.")]
    [InlineData("few_clean_days", "first: Not enough clean data: 3 days, needs 8. Import more history before the outage, or data after its recovery.", "first: Nicht genug ungestörte Daten: 3 Tage, nötig sind 8. Importieren Sie mehr Vorgeschichte oder Daten von nach der Erholung.")]
    [InlineData("intraday_group", "The modelled gross takes the share of the hours hit from hourly data of 3 other accounts on the platform (28 days), for this account has none.", "Der modellierte Bruttoverlust nimmt den Anteil der betroffenen Stunden aus Stundendaten 3 anderer Konten auf der Plattform (28 Tage), denn dieses Konto hat keine.")]
    [InlineData("revenue_history_short", "The revenue series cannot stand for itself: Not enough clean data: 3 days, needs 8. Import more history before the outage, or data after its recovery.", "Die Einnahmenreihe kann nicht für sich stehen: Nicht genug ungestörte Daten: 3 Tage, nötig sind 8. Importieren Sie mehr Vorgeschichte oder Daten von nach der Erholung.")]
    [InlineData("display_gap_restored", "The counter stood still on 2026-11-05: a.csv showed 0 there, while likes of the same account went on. B.csv restored it: display gap, no loss.", "Der Zähler stand am 2026-11-05 still: a.csv zeigte dort 0, während es für likes desselben Kontos weiterging. B.csv hat es nachgetragen: Anzeigelücke, kein Verlust.")]
    [InlineData("kappa_assumed", "Nothing shows how much of a missing post's audience went to the creator's other posts instead: taken as 12.5 %. Another range can be set.", "Nichts zeigt, wie viel vom Publikum eines fehlenden Beitrags stattdessen an die anderen Beiträge des Creators ging: angenommen werden 12,5 %. Eine andere Spanne lässt sich einstellen.")]
    [InlineData("few_clean_days", "A sentence of an earlier version.", "A sentence of an earlier version.")]
    [InlineData("no_such_code", "Not enough clean data: 3 days, needs 8.", "Not enough clean data: 3 days, needs 8.")]
    public void Of_StoredReason_IsSaidInGerman(string code, string stored, string expected) => Assert.Equal(expected, ReasonText.For(German).Of(new Reason(code, stored)));

    [Theory]
    [InlineData("en-US")]
    [InlineData("it-IT")]
    [InlineData("")]
    public void Of_LanguageWithoutSentences_StaysAsItIsKept(string culture)
    {
        var reason = new Reason("few_clean_days", "Not enough clean data: 3.5 days, needs 8. Import more history before the outage, or data after its recovery.");

        Assert.Equal(reason.Text, ReasonText.For(CultureInfo.GetCultureInfo(culture)).Of(reason));
    }

    [Fact]
    public void Of_TwoSentencesThatFit_TakesTheOneWithMoreWordsOfItsOwn()
    {
        var text = new ReasonText(German, new ReasonFile([], new Dictionary<string, IReadOnlyList<TranslatedSentence>>(StringComparer.Ordinal)
        {
            ["code"] = [new TranslatedSentence("Found {0}.", "Gefunden {0}."), new TranslatedSentence("Found {0} of {1}.", "{0} von {1} gefunden.")],
        }));

        Assert.Equal("3 von 4 gefunden.", text.Of(new Reason("code", "Found 3 of 4.")));
    }

    [Fact]
    public void Constructor_SentenceWithoutWords_IsRefused() => Assert.Throws<InvalidDataException>(() =>
        new ReasonText(German, new ReasonFile([new TranslatedSentence("{0} {1}", "{1} {0}")], new Dictionary<string, IReadOnlyList<TranslatedSentence>>(StringComparer.Ordinal))));

    [Fact]
    public void Write_RefusalForAGermanReader_SaysTheReasonInGerman()
    {
        var words = new FindingText(German);

        Assert.Equal("Keine Schätzung: {0}", words.Get("refused", "{0}"));
        Assert.Equal("Aufrufe", words.Metric("views"));
    }

    private static IEnumerable<TranslatedSentence> Flat(TranslatedSentence sentence) => [sentence, .. sentence.Parts.SelectMany(Flat)];
}
