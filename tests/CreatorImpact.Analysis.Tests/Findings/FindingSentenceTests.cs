using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class FindingSentenceTests
{
    private static ImpactResult Result(OutageInput outage, SeriesInput? series = null) =>
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([series ?? TestInputs.Hours()], [outage], new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken).Items[0].Result;

    [Fact]
    public void Write_LossFound_NamesTheEstimatesOwnFigures()
    {
        var estimate = (ImpactEstimate)Result(TestInputs.Outage());
        var figure = DisplayFigure.For(estimate.Gross, FindingText.English.Culture);

        var sentence = FindingSentence.Write("luma", "views", null, estimate, FindingText.English);

        Assert.StartsWith($"luma lost about {figure.Text(estimate.Gross.Point)} views in the outage window (90 %: {figure.Range(estimate.Gross.Lo90, estimate.Gross.Hi90)}).", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MoneyMetric_NamesItsCurrency()
    {
        var sentence = FindingSentence.Write("luma", "estimated_revenue", "EUR", Result(TestInputs.Outage()), FindingText.English);

        Assert.Contains(" EUR of revenue ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingHappened_ClaimsNoLoss()
    {
        var estimate = (ImpactEstimate)Result(TestInputs.Outage(day: 30));

        var sentence = FindingSentence.Write("luma", "views", null, estimate, FindingText.English);

        Assert.NotEqual(Verdict.LossFound, estimate.Verdict);
        Assert.DoesNotContain("lost about", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Refusal_SaysWhy() =>
        Assert.StartsWith("No estimate: The outage ", FindingSentence.Write("luma", "views", null, Result(TestInputs.Outage(day: 400)), FindingText.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("views", "views")]
    [InlineData("watch_time_minutes", "minutes of watch time")]
    [InlineData("bike_rides", "bike rides")]
    public void Metric_KnownOrNot_HasAName(string metric, string expected) => Assert.Equal(expected, FindingText.English.Metric(metric));
}
