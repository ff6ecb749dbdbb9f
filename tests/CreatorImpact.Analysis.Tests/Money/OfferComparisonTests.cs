using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public class OfferComparisonTests
{
    private static readonly MoneyScope Scope = new(3, 7);

    private static readonly MoneyTerms Range = new() { RpmLow = 1, RpmHigh = 3, RpmCurrency = "USD" };

    private static readonly AccountAnswer Answer = AnswerOf();

    [Theory]
    [InlineData(0.5, OfferPosition.Below, 0)]
    [InlineData(9, OfferPosition.Above, 1)]
    public void Of_SumOutsideTheInterval_IsBelowOrAbove(double amount, OfferPosition position, double chance)
    {
        // 1,000 views at 1.00 to 3.00 a thousand: the loss lies between about 1 and 3.
        var compared = OfferComparison.Of(OfferOf((decimal)amount), Answer);

        Assert.Equal((position, chance), (compared.Position!.Value, compared.ChanceItCovers!.Value));
        Assert.Equal((decimal)amount, compared.Amount);
        Assert.Null(compared.Rate);
    }

    [Fact]
    public void Of_SumInTheMiddle_IsInsideAndCoversHalfTheWorlds()
    {
        var compared = OfferComparison.Of(OfferOf(2), Answer);

        Assert.Equal(OfferPosition.Inside, compared.Position);
        Assert.InRange(compared.ChanceItCovers!.Value, 0.4, 0.6);
        Assert.Empty(compared.Differences);
    }

    [Fact]
    public void Of_AnotherCurrency_IsConvertedByTheRateOfTheOffersDay()
    {
        var answer = AnswerOf(rates: [Rate(new LocalDate(2026, 3, 1), 1.25m), Rate(new LocalDate(2026, 4, 1), 2m)]);

        var compared = OfferComparison.Of(OfferOf(2, "GBP") with { MadeOn = new LocalDate(2026, 3, 20) }, answer);

        Assert.Equal(2.50m, compared.Amount);
        Assert.Equal((1.25m, new LocalDate(2026, 3, 1)), (compared.Rate!.Rate, compared.Rate.On));
        Assert.Equal(OfferPosition.Inside, compared.Position);
    }

    [Fact]
    public void Of_NoRate_IsNotComparedAndSaysSo()
    {
        var compared = OfferComparison.Of(OfferOf(2, "GBP"), Answer);

        Assert.Equal("no_rate", compared.NotCompared!.Code);
        Assert.Equal((null, null, null), (compared.Amount, compared.Position, compared.ChanceItCovers));
    }

    [Theory]
    [InlineData(3, 0, false, false)]
    [InlineData(0, 7, false, false)]
    [InlineData(0, 7, true, true)]
    public void Of_ForMoreThanThisLoss_IsNotCompared(long account, long outage, bool alone, bool compared)
    {
        var answer = Answer with { Case = Answer.Case with { IsAlone = alone } };

        var found = OfferComparison.Of(OfferOf(2) with { Scope = new MoneyScope(account, outage) }, answer);

        Assert.Equal(compared, found.Position is not null);
        Assert.Equal(compared ? null : "offer_wider", found.NotCompared?.Code);
    }

    [Fact]
    public void Differences_RpmAboveTheRange_SayHowTheLossByViewsScales()
    {
        var difference = Assert.Single(OfferComparison.Of(OfferOf(2, assumptions: new() { Rpm = 6 }), Answer).Differences);

        Assert.Equal((OfferAssumptionKind.Rpm, 6.0, "USD", true), (difference.Kind, difference.Theirs!.Value, difference.Currency, difference.IsOutside!.Value));
        Assert.Equal(2, difference.Ours!.Value, 0.1);
        // 1,000 views at 6.00.
        Assert.Equal(6, difference.Effect!.WithTheirs.Point, 0.6);
        Assert.Equal(Answer.Answer.Money!.Unit, difference.Effect.Here);
    }

    [Fact]
    public void Differences_RpmInsideTheRangeAndInAnotherCurrency_IsConverted()
    {
        var answer = AnswerOf(rates: [Rate(new LocalDate(2026, 3, 1), 1.25m)]);

        var difference = Assert.Single(OfferComparison.Of(OfferOf(2, "GBP", new() { Rpm = 2 }), answer).Differences);

        Assert.Equal((2.5, false), (difference.Theirs!.Value, difference.IsOutside!.Value));
    }

    [Fact]
    public void Differences_WindowAndRecovery_AreNamedAndNeedARun()
    {
        var (start, end) = (Answer.Case.Outage.Outage.Span.Start, Answer.Case.Outage.Outage.Span.EndExclusive);
        var stated = new OfferAssumptions { RecoveryDays = 0, WindowStart = start, WindowEnd = end - Duration.FromHours(2) };

        var differences = OfferComparison.Of(OfferOf(2, assumptions: stated), Answer).Differences;

        Assert.Equal([OfferAssumptionKind.RecoveryDays, OfferAssumptionKind.WindowEnd], differences.Select(one => one.Kind));
        Assert.All(differences, one => Assert.True(one is { NeedsRun: true, Effect: null }));
        // More than 12 hours down: seven days.
        Assert.Equal((0.0, 7.0), (differences[0].Theirs!.Value, differences[0].Ours!.Value));
        Assert.Equal((end - Duration.FromHours(2), end), (differences[1].TheirTime!.Value, differences[1].OurTime!.Value));
    }

    [Fact]
    public void Differences_SameAsHere_AreNone()
    {
        var span = Answer.Case.Outage.Outage.Span;
        var answer = AnswerOf(new MoneyTerms { RpmLikely = 2, RpmCurrency = "USD", KappaLow = 0.2m, KappaHigh = 0.2m });
        var stated = new OfferAssumptions { Rpm = 2, Kappa = 0.2m, RecoveryDays = 7, WindowStart = span.Start, WindowEnd = span.EndExclusive };

        Assert.Empty(OfferComparison.Of(OfferOf(2, assumptions: stated), answer).Differences);
    }

    [Fact]
    public void Differences_Kappa_ScalesTheLineOfUploads()
    {
        // κ of 0–0.5 is 0.25 in the middle: with 0.625 half of the line is left.
        var answer = WithUploads(Answer);
        var line = answer.Answer.Money!.Ledger.Lines.Single(one => one.Kind == LedgerLineKind.Uploads).Estimate.Point;

        var difference = Assert.Single(OfferComparison.Of(OfferOf(2, assumptions: new() { Kappa = 0.625m }), answer).Differences);

        Assert.Equal((0.0, 0.5, true), (difference.Low!.Value, difference.High!.Value, difference.IsOutside!.Value));
        Assert.True(line > 0);
        Assert.Equal(line, difference.Effect!.Here.Point, 1e-9);
        Assert.Equal(line / 2, difference.Effect.WithTheirs.Point, 1e-9);
    }

    [Fact]
    public void Differences_KappaWithoutLostUploads_HasNoEffectToName() =>
        Assert.Null(Assert.Single(OfferComparison.Of(OfferOf(2, assumptions: new() { Kappa = 0.9m }), Answer).Differences).Effect);

    private static AccountAnswer AnswerOf(MoneyTerms? terms = null, IEnumerable<ExchangeRate>? rates = null) =>
        AccountAnswer.Of(MoneyInputs.Case(MoneyInputs.Outage(), terms ?? Range, rates: new ExchangeRates(rates ?? []), series: [MoneyInputs.Days("views", 1_000)]));

    private static AccountAnswer WithUploads(AccountAnswer answer)
    {
        var posts = Enumerable.Range(0, 10).Select(_ => new LifetimePost(1_000, 0.5)).ToList();
        var (tail, _) = LongTail.Of(new LongTailQuestion("luma", [.. Enumerable.Repeat(2.0, JointDraws.Count)], posts, 8, 5));
        var uploads = new AccountUploads { LongTail = tail, Reasons = [] };
        return new AccountAnswer(answer.Case, MoneyAssembly.Of(answer.Case, uploads), uploads);
    }

    private static Offer OfferOf(decimal amount, string currency = "USD", OfferAssumptions? assumptions = null) =>
        new(1, Scope, amount, currency, new LocalDate(2026, 4, 10), "Insurer") { Assumptions = assumptions ?? new OfferAssumptions() };

    private static ExchangeRate Rate(LocalDate on, decimal rate) => new("GBP", "USD", on, rate, "ECB");
}
