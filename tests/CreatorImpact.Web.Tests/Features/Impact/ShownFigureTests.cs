using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Testing;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Impact;

/// <summary>Figures at which one part of the page could contradict another, one by one.</summary>
public sealed class ShownFigureTests : WebContext
{
    private static readonly FindingText English = new(CultureInfo.GetCultureInfo("en-US"));

    [Theory]
    [InlineData(0.0497, Words.LossFound, "p-value: 0.0497.")]
    [InlineData(0.05, Words.CannotTell, "p-value: 0.05.")]
    [InlineData(0.0501, Words.CannotTell, "p-value: 0.05.")]
    [InlineData(0.0312, Words.LossFound, "p-value: 0.031.")]
    public void Sure_PNearTheLevel_IsBelowItOnlyWithALoss(double p, string verdict, string expected) =>
        Assert.Equal(expected, Fact(Entry(verdict) with { PValue = p }, "Chance").Remark);

    [Theory]
    [InlineData(0.57, Words.CannotTell, "57 %")]
    [InlineData(0.579, Words.CannotTell, "57 %")]
    [InlineData(0.95, Words.CannotTell, "94 %")]
    [InlineData(0.95, Words.LossFound, "95 %")]
    public void Sure_Chance_ReachesNinetyFiveOnlyWithALoss(double chance, string verdict, string expected) =>
        Assert.Equal(expected, Fact(Entry(verdict) with { ChanceOfLoss = chance }, "Chance").Value);

    [Fact]
    public void Sure_CountedThirds_KeepEveryDigit() =>
        Assert.Equal("1,234.567 KWD of revenue", Fact(Entry(Words.LossFound) with { Metric = "estimated_revenue", Currency = "KWD", Actual = 1234.567 }, "Actual").Value);

    [Theory]
    [InlineData(10_490, "10,490 views")]
    [InlineData(10_703, "10,710 views")]
    [InlineData(10_296, "10,300 views")]
    public void Sure_SecondMethod_HasTheDigitsOfTheRangeItIsHeldAgainst(double second, string expected)
    {
        var entry = Entry(Words.LossFound) with { ButFor = Interval(10_500, 10_300, 10_700), SecondBaseline = second };

        Assert.Equal(expected, Fact(entry, "Second").Value);
    }

    [Fact]
    public void Baseline_LossThatAgrees_StandsInsideTheRangeShown()
    {
        var entry = Entry(Words.LossFound) with { Gross = Interval(1_050, 1_020, 1_080), Actual = 0, SecondBaseline = 1_049 };

        var baseline = View(entry).Baseline!;

        Assert.True(baseline.Agrees);
        Assert.StartsWith("1,049 views instead of 1,050 views", baseline.Loss, StringComparison.Ordinal);
    }

    [Fact]
    public void Naive_FarFromTheLossWithoutAReason_DoesNotClaimToBeClose()
    {
        var entry = Entry(Words.LossFound) with
        {
            Granularity = "day",
            DayNet = Interval(30, 20, 40),
            Gross = Interval(30, 20, 40),
            Rebound = Interval(0, -1, 1),
            Halo = Interval(0, -1, 1),
            Net = Interval(30, 20, 40),
            Naive = 120,
        };

        Assert.Equal("A calculator (usual rate × hours) would say about 120 views. The loss found here is 30 views (90\u00A0%: 20–40).", View(entry).Naive);
        Assert.Contains("close to the loss found here", View(entry with { Naive = 36 }).Naive, StringComparison.Ordinal);
    }

    [Fact]
    public void Naive_JustAboveTheRange_IsShownAboveIt()
    {
        var entry = Entry(Words.CannotTell) with { Gross = Interval(10, -70_000, 47_600), Naive = 48_200 };

        Assert.Contains("about 50,000 views: more than these data allow", View(entry).Naive, StringComparison.Ordinal);
    }

    [Fact]
    public void Cumulation_NoLossLargerThan_NamesTheLimitOfTheCard()
    {
        var random = new Random(3);
        var finding = RandomFinding.Of(random);
        while (finding.Entry.NoLossLargerThan is not > 0) finding = RandomFinding.Of(random);
        var read = ImpactFinding.FromJson(finding.ToJson());

        var view = FindingView.From(read, Services.GetRequiredService<IStringLocalizer<ImpactText>>(), English);

        Assert.Contains(view.Cards[0].Range, view.Cumulation[0].Loss, StringComparison.Ordinal);
    }

    /// <summary>Hours of views with a loss of its own verdict.</summary>
    private static EstimateEntry Entry(string verdict)
    {
        var found = verdict == Words.LossFound;
        return RandomEntry.Of(new Random(1), verdict) with
        {
            Metric = "views",
            Currency = null,
            Granularity = "hour",
            DayNet = null,
            Gross = found ? Interval(1_000, 500, 1_500) : Interval(400, -100, 900),
        };
    }

    private static IntervalJson Interval(double point, double low, double high) => new(point, point, low, high, low, high, "measured");

    private FindingView View(EstimateEntry entry) => FindingView.From(new ImpactFinding(entry, null, null), Services.GetRequiredService<IStringLocalizer<ImpactText>>(), English);

    private FindingFact Fact(EstimateEntry entry, string key)
    {
        var view = View(entry);
        return view.Sure.Concat(view.Details).Select(fact => fact with { Value = fact.Value.Replace('\u00A0', ' ') }).Single(fact => fact.Key == key);
    }
}
