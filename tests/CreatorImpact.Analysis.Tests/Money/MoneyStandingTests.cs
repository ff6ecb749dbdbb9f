using System.Text;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

/// <summary>The outage takes 6 March 2026 and recovery seven days: views up to 13 March are final on the 16th, revenue of March on 3 April.</summary>
public class MoneyStandingTests
{
    private static readonly LocalDate ViewsFinal = new(2026, 3, 16);

    private static readonly LocalDate RevenueFinal = new(2026, 4, 3);

    private static readonly MoneyTerms Entered = new() { RpmLikely = 2, RpmCurrency = "EUR" };

    [Fact]
    public void Of_RevenueOfAMonthThatWasNotClosed_IsProvisionalUntilTheLatestDay()
    {
        var answer = Answer(exported: Instant.FromUtc(2026, 4, 2, 23, 0), now: Instant.FromUtc(2026, 4, 2, 23, 0));

        Assert.Equal(MoneyBasis.Revenue, answer.Answer.Money!.Basis);
        Assert.Equal(new MoneyStanding(RevenueFinal, false, false, false), answer.Standing);
        Assert.True(answer.Standing!.IsProvisional);
    }

    [Fact]
    public void Of_TheDayHasComeButTheExportIsOlder_IsDue() =>
        Assert.Equal(new MoneyStanding(RevenueFinal, true, false, false), Answer(exported: Instant.FromUtc(2026, 4, 2, 23, 0), now: Instant.FromUtc(2026, 4, 3, 0, 0)).Standing);

    [Fact]
    public void Of_ExportOfThatDay_IsFirm()
    {
        var standing = Answer(exported: Instant.FromUtc(2026, 4, 3, 0, 0), now: Instant.FromUtc(2026, 12, 1, 0, 0)).Standing!;

        Assert.Equal(MoneyStanding.Firm, standing);
        Assert.False(standing.IsProvisional);
    }

    [Fact]
    public void Of_ExportWithoutADate_TellsOnlyWhatLiesAhead()
    {
        Assert.Equal(RevenueFinal, Answer(null, Instant.FromUtc(2026, 4, 2, 0, 0)).Standing!.ProvisionalUntil);
        Assert.Equal(MoneyStanding.Firm, Answer(null, Instant.FromUtc(2026, 4, 3, 0, 0)).Standing);
    }

    [Fact]
    public void Of_ExportDatedAfterNow_CountsAsOfNow() =>
        Assert.Equal(RevenueFinal, Answer(exported: Instant.FromUtc(2027, 1, 1, 0, 0), now: Instant.FromUtc(2026, 4, 2, 0, 0)).Standing!.ProvisionalUntil);

    [Fact]
    public void Of_ViewsAtAnEnteredPrice_WaitsForTheViewsAlone()
    {
        var views = MoneyInputs.Case(MoneyInputs.Outage(), Entered, series: [MoneyInputs.Days("views", 100_000)]);

        Assert.Equal(ViewsFinal, Answer(views, Instant.FromUtc(2026, 3, 15, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0)).Standing!.ProvisionalUntil);
        Assert.Equal(MoneyStanding.Firm, Answer(views, Instant.FromUtc(2026, 3, 16, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0)).Standing);
    }

    [Fact]
    public void Of_PriceFoundInRevenueWithoutFigures_WaitsForThatRevenueToo()
    {
        var found = Both();
        found = found with { Outcomes = [.. found.Outcomes.Select(one => one.Currency is null ? one : one with { Draws = null })] };
        var exported = Instant.FromUtc(2026, 3, 20, 0, 0);

        var measured = Answer(found, exported, exported);
        var entered = Answer(found with { Terms = Entered }, exported, exported);

        Assert.Equal((MoneyBasis.Views, false), (measured.Answer.Money!.Basis, measured.Answer.Money.Rpm!.IsAssumed));
        Assert.Equal(RevenueFinal, measured.Standing!.ProvisionalUntil);
        Assert.Equal(MoneyStanding.Firm, entered.Standing);
    }

    [Fact]
    public void Of_DataThatEndInTheRecoveryWindow_IsProvisionalWithoutADay()
    {
        var found = MoneyInputs.Case(MoneyInputs.Outage(), Entered, series: [MoneyInputs.Days("views", 100_000, days: MoneyInputs.HoleDay + 4)]);

        var standing = Answer(found, Instant.FromUtc(2026, 12, 1, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0)).Standing!;

        Assert.Equal((null, true, true), (standing.ProvisionalUntil, standing.IsClipped, standing.IsProvisional));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_EstimateWhoseDataChanged_SaysSo(bool changed)
    {
        var found = Both();
        found = found with { Outcomes = [.. found.Outcomes.Select(one => one with { Change = EstimateChange.None with { Series = changed && one.Currency is null } })] };

        Assert.Equal(changed, Answer(found, null, Instant.FromUtc(2026, 12, 1, 0, 0)).Standing!.IsChanged);
    }

    [Fact]
    public void Standing_NoMoney_IsNone() =>
        Assert.Null(AccountAnswer.Of(MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 1_000)])).Standing);

    [Fact]
    public void Together_Several_TakesTheLatestDayWhichDecidesWhatIsDue()
    {
        var (early, late) = (new MoneyStanding(ViewsFinal, true, false, false), new MoneyStanding(RevenueFinal, false, false, true));

        Assert.Equal(new MoneyStanding(RevenueFinal, false, false, true), MoneyStanding.Together([late, MoneyStanding.Firm, early]));
        Assert.Equal(early, MoneyStanding.Together([early, MoneyStanding.Firm]));
        Assert.Equal(MoneyStanding.Firm, MoneyStanding.Together([]));
    }

    [Fact]
    public void Documents_ProvisionalAndChanged_SayBothInEveryForm()
    {
        var found = Both();
        found = found with { Outcomes = [.. found.Outcomes.Select(one => one with { Change = EstimateChange.None with { Series = true } })] };
        var answer = Answer(found, Instant.FromUtc(2026, 4, 2, 0, 0), Instant.FromUtc(2026, 4, 2, 0, 0));

        Assert.Equal((true, "2026-04-03", true), Said(answer));
        Assert.Equal(
            ["# Provisional until 2026-04-03: exports written on that day or later hold the final figures", "# Data changed since this estimate: estimate again"],
            Lines(answer).TakeWhile(line => line.StartsWith('#')));
    }

    [Fact]
    public void Documents_Firm_SayNothing()
    {
        var answer = Answer(Instant.FromUtc(2026, 4, 3, 0, 0), Instant.FromUtc(2026, 4, 3, 0, 0));

        Assert.Equal((false, null, false), Said(answer));
        Assert.StartsWith("account,", Lines(answer)[0], StringComparison.Ordinal);
    }

    private static (bool, string?, bool) Said(AccountAnswer answer)
    {
        var stored = new StoredOutage { Id = 7, Title = "feed down", Start = answer.Case.Outage.Outage.Span.Start };
        var json = JsonNode.Parse(ProofDocument.From(ProofOfLoss.Of(stored, answer, [], [])!, demo: false).ToJson())!;
        return ((bool)json["provisional"]!, (string?)json["provisionalUntil"], (bool)json["dataChanged"]!);
    }

    private static string[] Lines(AccountAnswer answer) =>
        Encoding.UTF8.GetString(LedgerCsv.Write(new OutageMoney { Accounts = [answer] }, demo: false)).TrimStart('\uFEFF').Split("\r\n");

    private static MoneyCase Both() => MoneyInputs.Case(MoneyInputs.Outage(), series: [MoneyInputs.Days("views", 100_000), MoneyInputs.Days("estimated_revenue", 200, "EUR")]);

    private static AccountAnswer Answer(Instant? exported, Instant now) => Answer(Both(), exported, now);

    private static AccountAnswer Answer(MoneyCase found, Instant? exported, Instant now) =>
        AccountAnswer.Of(found with { Now = now, Outcomes = [.. found.Outcomes.Select(one => one with { ExportedAt = exported })] });
}
