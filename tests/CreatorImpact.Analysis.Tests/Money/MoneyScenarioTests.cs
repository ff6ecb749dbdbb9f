using System.Globalization;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public sealed class MoneyScenarioTests
{
    private const ulong Seed = 5;

    private static readonly SeriesInput[] ViewsAndRevenue = [MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR")];

    [Fact]
    public void Of_NothingChanged_GivesTheFiguresOfTheCase()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), series: ViewsAndRevenue);

        var fresh = MoneyOf(found, Items(ScenarioChange.Nothing), TermsChange.Nothing);

        Assert.Equal(Figures(MoneyInputs.MoneyOf(found)), Figures(fresh));
        Assert.Equal(Figures(fresh), Figures(MoneyOf(found, [], TermsChange.Nothing)));
    }

    [Fact]
    public void Of_RpmDoubled_DoublesLostViewsTimesPriceAndLeavesTheRevenueAlone()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), series: ViewsAndRevenue);
        var plain = MoneyInputs.MoneyOf(found);

        var doubled = MoneyOf(found, [], new TermsChange(SupposedRpm.Times(2)));

        Assert.Equal((2 * plain.Unit!.Point, 2 * plain.Unit.Lo90, 2 * plain.Unit.Hi90), (doubled.Unit!.Point, doubled.Unit.Lo90, doubled.Unit.Hi90));
        Assert.Equal(400, doubled.Unit.Point, 40.0);
        Assert.Equal(plain.Direct, doubled.Direct);
        Assert.Equal(EvidenceGrade.Modelled, doubled.Rpm!.Grade);
    }

    [Fact]
    public void Of_RpmFixedAndEnteredShare_IsViewsTimesBoth()
    {
        // 100,000 views × one half × 3.00 a thousand.
        var found = MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { RpmLow = 1, RpmHigh = 4, RpmCurrency = "USD" }, series: [ViewsAndRevenue[0]]);

        var money = MoneyOf(found, [], new TermsChange(SupposedRpm.FixedAt(3), qualifiedShare: (0.5m, 0.5m)));

        Assert.Equal(150, money.Unit!.Point, 15.0);
        Assert.Equal((3.0, 0.0), (money.Rpm!.Rpm.Point, money.Rpm.Rpm.Width90));
    }

    [Fact]
    public void Of_ShorterRecovery_TakesTheNewEstimatesAndWindow()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), series: ViewsAndRevenue);
        var items = Items(new ScenarioChange(endShift: Duration.FromHours(24), recoveryDays: 0));

        var answer = MoneyScenario.Of(found, items, Seed, TermsChange.Nothing);

        Assert.Equal(Duration.FromHours(48), answer.Case.Outage.Outage.Span.EndExclusive - answer.Case.Outage.Outage.Span.Start);
        Assert.Equal(0, answer.Answer.Money!.Ledger.Lines.Single(line => line.Kind == LedgerLineKind.Halo).Estimate.Point);
        Assert.Equal(48, answer.Answer.Money.Terms.OutageHours);
    }

    [Fact]
    public void Of_RefusedEstimates_GiveNoMoneyButTheirReason()
    {
        var items = Items(new ScenarioChange(endShift: Duration.FromHours(-24)));

        var answer = MoneyScenario.Of(MoneyInputs.Case(MoneyInputs.Outage(), series: ViewsAndRevenue), items, Seed, TermsChange.Nothing);

        Assert.Null(answer.Answer.Money);
        Assert.NotEmpty(answer.Answer.Refusals);
    }

    [Fact]
    public void Of_KappaZero_MakesTheLineOfUploadsLargest()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), new MoneyTerms { RpmLikely = 2, RpmCurrency = "USD" }, series: [ViewsAndRevenue[0]]) with { Posts = ADay() };

        var lines = new[] { 0m, 0.25m, 0.5m, 1m }.Select(kappa => Uploads(MoneyOf(found, [], new TermsChange(kappa: (kappa, kappa))))).ToList();

        Assert.True(lines[0] > 0);
        Assert.Equal(lines[0] * 0.75, lines[1], 1e-9);
        Assert.Equal(lines[0] * 0.5, lines[2], 1e-9);
        Assert.Equal(0, lines[3], 1e-9);
    }

    [Fact]
    public void Of_ItemsOfSeveralOutages_Throws()
    {
        var items = Items(ScenarioChange.Nothing).Concat(Items(new ScenarioChange(endShift: Duration.FromHours(1)))).ToList();

        Assert.Throws<ArgumentException>(() => MoneyScenario.Of(MoneyInputs.Case(MoneyInputs.Outage(), series: ViewsAndRevenue), items, Seed, TermsChange.Nothing));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Times_NoFactor_Throws(double factor) => Assert.Throws<ArgumentOutOfRangeException>(() => SupposedRpm.Times(factor));

    [Fact]
    public void New_SharesOutOfOrder_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermsChange(kappa: (0.6m, 0.5m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermsChange(qualifiedShare: (0.5m, 1.1m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SupposedRpm.FixedAt(-1));
    }

    private static IReadOnlyList<RunItem> Items(ScenarioChange change)
    {
        var outage = MoneyInputs.Outage();
        var data = new ScenarioData(outage, ViewsAndRevenue, [], [outage], [], WithRecoveryTable: true);
        return new ScenarioRun(DateTimeZoneProviders.Tzdb, 1).Execute(data, change, MoneyScenario.Metrics, Seed, new EstimatorOptions(), TestContext.Current.CancellationToken);
    }

    private static AccountMoney MoneyOf(MoneyCase found, IReadOnlyList<RunItem> items, TermsChange change)
    {
        var answer = MoneyScenario.Of(found, items, Seed, change).Answer;
        Assert.True(answer.Money is not null, string.Join("; ", answer.Refusals.Select(reason => reason.Code)));
        return answer.Money!;
    }

    private static double Uploads(AccountMoney money) => money.Ledger.Lines.Single(line => line.Kind == LedgerLineKind.Uploads).Estimate.Point;

    private static string Figures(AccountMoney money) => string.Create(CultureInfo.InvariantCulture, $"{money.Direct} {money.Unit} {money.Volume} {money.Price} {money.Ledger.IncomeLoss} {money.Ledger.Payable} {money.Naive}");

    /// <summary>A post a day but on the day of the hole; half of its 1,000 views on the first day.</summary>
    private static AccountPosts ADay() => AccountPosts.Of(Enumerable.Range(0, 150).Where(day => day != MoneyInputs.HoleDay).Select(day =>
    {
        var at = MoneyInputs.FirstDay.PlusDays(day).At(new LocalTime(12, 0)).InUtc().ToInstant();
        return new StoredContentItem(day + 1, "luma", "youtube", string.Create(CultureInfo.InvariantCulture, $"post {day}"))
        {
            PublishedOn = MoneyInputs.FirstDay.PlusDays(day),
            PublishedAt = at,
            Snapshots = [Seen(at, 1, 500), Seen(at, 10, 800), Seen(at, 30, 1000)],
        };
    }))[0];

    private static ContentSnapshot Seen(Instant published, int days, double views) =>
        new(null, published + Duration.FromDays(days), new Dictionary<string, double> { ["views"] = views });
}
