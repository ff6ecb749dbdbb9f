using System.Globalization;
using System.Reflection;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Testing;

namespace CreatorImpact.Analysis.Tests.Wording;

/// <summary>Findings, deliverables, documents and causes speak every language their texts are written in, and never say other numbers in it.</summary>
public sealed class WordingLanguageTests
{
    private static readonly string Root = typeof(WordingLanguageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Path.Combine(Root, "src", "CreatorImpact.Analysis", "Findings"), "FindingText.*.resx").Select(file => Path.GetExtension(Path.GetFileNameWithoutExtension(file))[1..]).Order(StringComparer.Ordinal)];

    public static TheoryData<string> LanguagesOfCauses => [.. Directory.GetFiles(Path.Combine(Root, "data", "catalog", "causes"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfALanguage_AreFoundBesideTheProgram(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.NotEqual(FindingText.English.Get("days_after_one"), new FindingText(culture).Get("days_after_one"));
        Assert.NotEqual(DeliverableText.English.Get("ahead_met"), new DeliverableText(culture).Get("ahead_met"));
        Assert.NotEqual(new ReportWords(CultureInfo.GetCultureInfo("en")).Get("Guard"), new ReportWords(culture).Get("Guard"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Write_RandomFindings_SaysTheNumbersOfTheEnglishSentence(string language)
    {
        // Numbers in English signs, so that only the words differ.
        var (random, english) = (new Random(20261129), FindingText.English);
        var (words, numbers) = (new FindingText(english.Culture, CultureInfo.GetCultureInfo(language)), new ShownNumbers(english.Culture));
        for (var round = 0; round < 2_000; round++)
        {
            var entry = RandomEntry.Of(random) with { Account = "luma" };
            var (expected, sentence) = (FindingSentence.Write(entry, english), FindingSentence.Write(entry, words));

            Assert.NotEqual(expected, sentence);
            Assert.Equal(numbers.In(expected).Order(), numbers.In(sentence).Order());
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Theory]
    [MemberData(nameof(LanguagesOfCauses))]
    public void Causes_OfALanguage_AreAllNamed(string language)
    {
        var (english, words) = (CauseText.For(CultureInfo.GetCultureInfo("en")), CauseText.For(CultureInfo.GetCultureInfo(language)));

        Assert.All(CauseCatalog.Groups, group => Assert.NotEqual("", words.Name(group)));
        Assert.NotEqual(CauseCatalog.Groups.Select(english.Name), CauseCatalog.Groups.Select(words.Name));
        Assert.NotEqual(english.Name("weather"), words.Name("weather"));
        Assert.All(english.Guidance.Zip(words.Guidance), pair =>
        {
            Assert.Equal(pair.First.Group, pair.Second.Group);
            Assert.NotEqual(pair.First.Happens, pair.Second.Happens);
            Assert.NotEqual(pair.First.Length, pair.Second.Length);
        });
    }

    [Fact]
    public void Causes_UnknownCode_IsShownAsItIs() => Assert.Equal("solar flare", CauseText.For(CultureInfo.GetCultureInfo("de")).Name("solar_flare"));

    [Fact]
    public void Write_GermanReader_SpeaksGermanWithGermanNumbers()
    {
        var entry = RandomEntry.Of(new Random(4), Words.LossFound) with { Account = "luma", Metric = "views" };

        Assert.StartsWith("luma hat ", FindingSentence.Write(entry, new FindingText(CultureInfo.GetCultureInfo("de-DE"))), StringComparison.Ordinal);
    }
}
