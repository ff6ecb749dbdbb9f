using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Features.Money;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Money;

public sealed class MoneyDraftTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Terms_StoredAndReadAgain_AreTheSame()
    {
        var terms = new MoneyTerms
        {
            RpmLow = 1.234m,
            RpmLikely = 2,
            RpmHigh = 1_000.5m,
            RpmCurrency = "EUR",
            QualifiedShareLow = 0.333m,
            QualifiedShareHigh = 1,
            LongTailDays = 90,
            KappaLow = 0,
            KappaHigh = 0.12345m,
            HourlyRate = 1_500,
            WaitingHours = 8.5m,
            Cap = 1_000_000,
            Currency = "USD",
        };

        Assert.Equal(terms, TermsDraft.Of(terms).Read(out var problems));
        Assert.Empty(problems);
        Assert.Equal(MoneyTerms.Nothing, TermsDraft.Of(MoneyTerms.Nothing).Read(out problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Terms_UnreadableField_IsTheOnlyProblem()
    {
        new TermsDraft { RpmLow = "1.234", RpmHigh = "2000", RpmCurrency = "€" }.Read(out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("rpmLow", "ProblemAmbiguous"), (problem.Field, problem.Key));
        Assert.Equal(["1.234", "1234", "1.2340"], problem.Places);
    }

    [Fact]
    public void Terms_SignsAndPercent_AreUnderstood()
    {
        var terms = new TermsDraft { RpmLikely = "2,5", RpmCurrency = "€", QualifiedShareLow = "40 %", QualifiedShareHigh = "60%", Currency = "usd" }.Read(out var problems);

        Assert.Empty(problems);
        Assert.Equal((2.5m, "EUR", 0.4m, 0.6m, "USD"), (terms.RpmLikely, terms.RpmCurrency, terms.QualifiedShareLow, terms.QualifiedShareHigh, terms.Currency));
    }

    [Theory]
    [InlineData("140", "ProblemShare")]
    [InlineData("-1", "ProblemShare")]
    [InlineData("half", "ProblemNumber")]
    public void Terms_ShareOutOfRange_IsRefused(string typed, string key)
    {
        new TermsDraft { KappaLow = "0", KappaHigh = typed }.Read(out var problems);

        Assert.Equal(("kappaHigh", key), (problems[0].Field, problems[0].Key));
    }

    [Fact]
    public void Line_OnlyTheLikeliest_IsTheWholeRange()
    {
        var draft = LineDraft.New(new MoneyScope(4, 3), "EUR");
        (draft.Label, draft.Likely) = ("Gifts", "12,5");

        var line = draft.Read(out var problems);

        Assert.Empty(problems);
        Assert.Equal(new MoneyLine(0, new MoneyScope(4, 3), MoneyLineKind.OtherIncome, "Gifts", 12.5m, 12.5m, 12.5m, "EUR"), line);
        var shown = LineDraft.Of(line);
        Assert.Equal(("", "12.5", ""), (shown.Low, shown.Likely, shown.High));
    }

    [Fact]
    public void Line_Empty_SaysWhatIsMissing()
    {
        LineDraft.New(default, null).Read(out var problems);

        Assert.Equal(["likely", "label", "currency"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Rate_Empty_SaysWhatIsMissing()
    {
        new RateDraft().Read(out var problems);

        Assert.Equal(["on", "rate", "base", "quote", "source"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Offer_TimesOfTheOutagesZone_AreStoredAsMomentsAndShownAgain()
    {
        var draft = OfferDraft.New(new MoneyScope(0, 3), Berlin, "EUR");
        (draft.Amount, draft.MadeOn, draft.MadeBy, draft.WindowStart, draft.WindowEnd, draft.RecoveryDays, draft.Kappa) = ("100", "2026-11-20", "Platform", "2026-11-05T18:00", "2026-11-05T20:30", "3", "25");

        var offer = draft.Read(out var problems);

        Assert.Empty(problems);
        Assert.Equal((Instant.FromUtc(2026, 11, 5, 17, 0), Instant.FromUtc(2026, 11, 5, 19, 30), 3, 0.25m), (offer.Assumptions.WindowStart, offer.Assumptions.WindowEnd, offer.Assumptions.RecoveryDays, offer.Assumptions.Kappa));
        var again = OfferDraft.Of(offer, Berlin);
        Assert.Equal(("2026-11-05T18:00", "25"), (again.WindowStart, again.Kappa));
    }

    [Theory]
    [InlineData("2026-10-25T02:30")]
    [InlineData("2026-03-29T02:30")]
    public void Offer_TimeThatTheClockShowedTwiceOrNever_IsRefused(string typed)
    {
        var draft = OfferDraft.New(default, Berlin, "EUR");
        (draft.Amount, draft.MadeOn, draft.MadeBy, draft.WindowStart) = ("100", "2026-11-20", "Platform", typed);

        draft.Read(out var problems);

        Assert.Equal(("windowStart", "ProblemClock"), (problems.Single().Field, problems.Single().Key));
    }

    [Theory]
    [InlineData("2.5", "ProblemWhole")]
    [InlineData("99999999999", "ProblemWhole")]
    [InlineData("367", "ProblemFault")]
    public void Offer_DaysThatAreNone_AreRefused(string typed, string key)
    {
        var draft = OfferDraft.New(default, Berlin, "EUR");
        (draft.Amount, draft.MadeOn, draft.MadeBy, draft.RecoveryDays) = ("100", "2026-11-20", "Platform", typed);

        draft.Read(out var problems);

        Assert.Equal(("recoveryDays", key), (problems.Single().Field, problems.Single().Key));
    }
}
