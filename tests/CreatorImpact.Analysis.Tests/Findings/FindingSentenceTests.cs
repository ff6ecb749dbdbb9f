using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class FindingSentenceTests
{
    private static EstimateEntry Entry(OutageInput outage, SeriesInput? series = null) => EstimateEntry.From(
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([series ?? TestInputs.Hours()], [outage], new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken).Items[0]);

    [Fact]
    public void Write_LossFound_NamesTheEntrysOwnFigures()
    {
        var entry = Entry(TestInputs.Outage());
        var figure = DisplayFigure.ForWidth(entry.Gross!.Hi90 - entry.Gross.Lo90, FindingText.English.Culture);

        Assert.StartsWith($"luma lost about {figure.Text(entry.Gross.Point)} views in the outage window (90 %: {figure.Range(entry.Gross.Lo90, entry.Gross.Hi90)}).", entry.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_StoredAndReadAgain_WritesTheSameSentence()
    {
        foreach (var day in new[] { 30, 45, 400 })
        {
            var entry = Entry(TestInputs.Outage(day: day));
            var read = ImpactFinding.FromJson(new ImpactFinding(entry, null, null).ToJson()).Entry;

            Assert.Equal(entry.Sentence, FindingSentence.Write(read, FindingText.English));
        }
    }

    [Fact]
    public void Write_LanguageWithoutWords_ChangesTheNumbersOnly()
    {
        var entry = RandomEntry.Of(new Random(4), Words.LossFound) with { Account = "luma" };

        // Dutch writes numbers as German does, and has no words here.
        var dutch = FindingSentence.Write(entry, new FindingText(CultureInfo.GetCultureInfo("nl-NL")));

        Assert.Equal(RandomEntry.Swapped(FindingSentence.Write(entry, FindingText.English)), dutch);
        Assert.NotEqual(FindingSentence.Write(entry, FindingText.English), dutch);
    }

    [Fact]
    public void Write_MoneyMetric_NamesItsCurrency() =>
        Assert.Contains(" EUR of revenue ", FindingSentence.Write(Entry(TestInputs.Outage()) with { Metric = "estimated_revenue", Currency = "EUR" }, FindingText.English), StringComparison.Ordinal);

    [Fact]
    public void Write_NothingHappened_ClaimsNoLoss()
    {
        var entry = Entry(TestInputs.Outage(day: 30));

        Assert.NotEqual(Words.LossFound, entry.Verdict);
        Assert.DoesNotContain("lost about", entry.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Refusal_SaysWhy() =>
        Assert.StartsWith("No estimate: The outage ", Entry(TestInputs.Outage(day: 400)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("views", "views")]
    [InlineData("watch_time_minutes", "minutes of watch time")]
    [InlineData("bike_rides", "bike rides")]
    public void Metric_KnownOrNot_HasAName(string metric, string expected) => Assert.Equal(expected, FindingText.English.Metric(metric));

    [Fact]
    public void Write_ManyRandomFindings_WordsFollowVerdictAndInterval()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 10_000; round++)
        {
            var entry = RandomEntry.Of(random);
            foreach (var culture in new[] { "en-US", "de-DE", "fr-FR" })
            {
                var text = new FindingText(CultureInfo.GetCultureInfo(culture), FindingText.English.Language);
                var sentence = FindingSentence.Write(entry, text);
                var loss = entry.DayNet ?? entry.Gross!;
                var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, text.Culture);

                Assert.Equal(loss.Lo90 > 0, sentence.Contains(" lost about ", StringComparison.Ordinal));
                Assert.Equal(entry.NoLossLargerThan is > 0, sentence.Contains("no loss larger than", StringComparison.Ordinal));
                Assert.Equal(entry.NoLossLargerThan is <= 0, sentence.Contains(" lost no ", StringComparison.Ordinal));
                Assert.Equal(loss.Lo90 > 0 && entry.Net!.Lo90 > 0, sentence.Contains("the net loss is about", StringComparison.Ordinal));
                Assert.Contains(entry.NoLossLargerThan is null ? figure.Range(loss.Lo90, loss.Hi90) : figure.RangeToLimit(loss.Lo90, loss.Hi90), sentence, StringComparison.Ordinal);
                if (loss.Lo90 > 0) Assert.Contains(figure.Text(loss.Point), sentence, StringComparison.Ordinal);
            }
        }
    }
}
