using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

public class ProofOfLossTests
{
    private static readonly string Hash = new('a', 64);

    private static readonly StoredOutage Stored = new() { Id = 7, Title = "feed down", Start = MoneyInputs.Outage().Outage.Span.Start, Cause = "configuration", Source = "status page" };

    private static readonly MoneyLine[] Lines =
    [
        new(1, new MoneyScope(3, 7), MoneyLineKind.SavedCost, "ads", 5, 5, 5, "EUR"),
        new(2, new MoneyScope(3, 7), MoneyLineKind.ExtraExpense, "hours", 10, 20, 33.33m, "EUR"),
    ];

    [Fact]
    public void Objection_IllustrativeOutage_NeedsATick()
    {
        Assert.Equal("outage_illustrative", ProofOfLoss.Objection(Stored with { Verification = "illustrative" }, illustrativeAccepted: false)!.Code);
        Assert.Null(ProofOfLoss.Objection(Stored with { Verification = "illustrative" }, illustrativeAccepted: true));
        Assert.Null(ProofOfLoss.Objection(Stored with { Verification = "unverified" }, illustrativeAccepted: false));
    }

    [Fact]
    public void Of_RevenueSeries_StatesExpectedActualAndPeriods()
    {
        var proof = Proof();

        Assert.Equal("estimated_revenue", proof.Basis.Grid.Key.Metric);
        Assert.Equal(200, proof.ButFor!.Point, 2.0);
        Assert.Equal(0, proof.Actual);
        Assert.Equal((24.0, 7, MoneyInputs.FirstDay.PlusDays(MoneyInputs.HoleDay + 7)), (proof.Periods.Length.TotalHours, proof.Periods.RecoveryDays, proof.Periods.LastDay));
        Assert.Equal((0.0, 0.5), (proof.Kappa.Low, proof.Kappa.High));
        Assert.Empty(proof.Runs);
    }

    [Fact]
    public void ToJson_Lines_AddToTheLastLine()
    {
        var json = JsonNode.Parse(ProofDocument.From(Proof(), demo: false).ToJson())!;

        var lines = json["money"]!["ledger"]!.AsArray();
        Assert.Contains(lines, line => (string?)line!["line"] == "waiting");
        Assert.Contains(lines, line => (string?)line!["line"] == "extra_expense");
        Assert.Equal((decimal)json["payableShown"]!, lines.Sum(line => (decimal)line!["shown"]!));
        Assert.Equal((double)json["money"]!["payable"]!["point"]!, lines.Sum(line => (double)line!["amount"]!["point"]!), 1e-9);
        Assert.Equal("Estimate under the stated method; not legal or insurance advice.", (string?)json["statement"]);
        Assert.Equal(("configuration", "status page"), ((string?)json["event"]!["cause"], (string?)json["event"]!["source"]));
    }

    [Fact]
    public void Of_DocumentsAndOffers_TakesThoseOfTheAccountTheOutageAndEverything()
    {
        EvidenceDocument[] documents = [File(1, default, null), File(2, new MoneyScope(3, 7), Instant.FromUtc(2026, 3, 6, 1, 0)), File(3, new MoneyScope(4, 7), null), File(4, new MoneyScope(0, 8), null), File(5, new MoneyScope(0, 7), Instant.FromUtc(2026, 3, 6, 0, 0))];
        Offer[] offers = [Sum(1, new MoneyScope(3, 7)), Sum(2, new MoneyScope(3, 0)), Sum(3, new MoneyScope(4, 0))];

        var proof = ProofOfLoss.Of(Stored, Answer(), offers, documents)!;

        Assert.Equal([5L, 2L, 1L], proof.Documents.Select(one => one.Id));
        Assert.Equal([1L, 2L], proof.Offers.Select(one => one.Offer.Id));
    }

    [Fact]
    public void Of_StoredRun_NamesWhereTheFiguresComeFromOnce()
    {
        var answer = Answer();
        var run = new StoredRun(12, new NewRun(Hash, 5, "1.2.3", "{}"), Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2026, 11, 1, 0, 1));
        answer = answer with { Case = answer.Case with { Outcomes = [.. answer.Case.Outcomes.Select(one => one with { Run = run })] } };

        var proof = ProofOfLoss.Of(Stored, answer, [], [])!;

        Assert.Equal(run, Assert.Single(proof.Runs));
        var json = JsonNode.Parse(ProofDocument.From(proof, demo: true).ToJson())!;
        Assert.Equal((12L, Hash, 5L, "1.2.3", true), ((long)json["runs"]![0]!["run"]!, (string?)json["runs"]![0]!["dataHash"], (long)json["runs"]![0]!["seed"]!, (string?)json["runs"]![0]!["version"], (bool)json["demo"]!));
    }

    [Fact]
    public void Of_NoMoney_IsNone()
    {
        var answer = AccountAnswer.Of(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 1_000)]));

        Assert.Null(ProofOfLoss.Of(Stored, answer, [], []));
        Assert.NotEmpty(answer.Answer.Refusals);
    }

    private static ProofOfLoss Proof() => ProofOfLoss.Of(Stored, Answer(), [], [])!;

    private static AccountAnswer Answer() => AccountAnswer.Of(MoneyInputs.Case(
        MoneyInputs.Outage(), new MoneyTerms { WaitingHours = 8, Cap = 100, Currency = "EUR" }, Lines, series: [MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR")]));

    private static EvidenceDocument File(long id, MoneyScope scope, Instant? happened) => new(id, scope, "proof.png", Hash, 10, EvidenceKind.Screenshot) { HappenedAt = happened };

    private static Offer Sum(long id, MoneyScope scope) => new(id, scope, 100, "EUR", new LocalDate(2026, 4, 1), "Insurer");
}
