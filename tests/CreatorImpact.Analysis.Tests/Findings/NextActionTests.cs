using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class NextActionTests
{
    // The outage lasts from 17:00 to 23:00 on 5 November 2026.
    private static readonly Instant Soon = Instant.FromUtc(2026, 11, 6, 12, 0);
    private static readonly Instant Later = Instant.FromUtc(2026, 11, 22, 9, 0);
    private static readonly EstimateEntry Hourly = RandomEntry.Of(new Random(1)) with { Granularity = "hour", Verdict = Words.LossFound, RecoveryDays = 3, Metric = "views" };

    [Fact]
    public void Decide_NothingMissing_KeepsTheExportOrLooksAtOtherMetrics()
    {
        Assert.Equal(new NextStep(NextStepKind.KeepExport), Decide(Hourly, Later));
        Assert.Equal(new NextStep(NextStepKind.OtherMetrics), Decide(Hourly, Later, others: true));
    }

    [Fact]
    public void Decide_Superseded_ShowsTheNewestBeforeAnythingElse() => Assert.Equal(NextStepKind.ShowNewest, Decide(Hourly, Later, stale: true, superseded: true).Kind);

    [Fact]
    public void Decide_DataChanged_EstimatesAgain() => Assert.Equal(NextStepKind.EstimateAgain, Decide(Hourly, Later, stale: true).Kind);

    [Fact]
    public void Decide_DisplayGap_ImportsAgainOnceThePlatformMayHaveRestored()
    {
        var gap = Refused("display_gap") with { Verdict = Words.PossibleDisplayGap };

        Assert.Equal(new NextStep(NextStepKind.ImportAgainAfter, new LocalDate(2026, 11, 8)), Decide(gap, Soon));
        Assert.Equal(new NextStep(NextStepKind.ImportAgain), Decide(gap, Later));
    }

    [Fact]
    public void Decide_RecoveryNotCovered_WaitsForItsEnd()
    {
        var clipped = With(Hourly, "recovery_clipped");

        Assert.Equal(new NextStep(NextStepKind.ImportAgainAfter, new LocalDate(2026, 11, 11)), Decide(clipped, Soon));
        Assert.Equal(new NextStep(NextStepKind.ImportAgain), Decide(clipped, Later));
    }

    [Fact]
    public void Decide_ExportedBeforeTheFiguresWereSettled_ImportsAgainThen()
    {
        // The recovery ends on the 8th: views are settled on the 11th, revenue three days after the month.
        Assert.Equal(NextStepKind.ImportAgain, Decide(Hourly, Later, exportedAt: Instant.FromUtc(2026, 11, 10, 23, 0)).Kind);
        Assert.Equal(NextStepKind.KeepExport, Decide(Hourly, Later, exportedAt: Instant.FromUtc(2026, 11, 11, 1, 0)).Kind);
        Assert.Equal(new NextStep(NextStepKind.ImportAgainAfter, new LocalDate(2026, 12, 3)), Decide(Hourly with { Metric = "estimated_revenue" }, Later, exportedAt: Later));
    }

    [Fact]
    public void Decide_DaysAndAShortOutage_AsksForHours()
    {
        var daily = Hourly with { Granularity = "day" };

        Assert.Equal(new NextStep(NextStepKind.ExportHourly, new LocalDate(2026, 11, 5)), Decide(daily, Later));
        Assert.Equal(NextStepKind.KeepExport, Decide(daily, Later, hours: true).Kind);
        Assert.Equal(NextStepKind.KeepExport, Decide(daily with { WindowEnd = "2026-11-07T00:00:00Z" }, Later).Kind);
    }

    [Theory]
    [InlineData("few_clean_days")]
    [InlineData("few_placebos")]
    public void Decide_LittleHistory_AsksForMore(string code) => Assert.Equal(NextStepKind.AddHistory, Decide(With(Hourly, code), Later).Kind);

    [Theory]
    [InlineData("few_clean_days", NextStepKind.AddHistory)]
    [InlineData("window_outside_data", NextStepKind.ImportOutageDays)]
    [InlineData("window_missing", NextStepKind.ImportOutageDays)]
    [InlineData("all_zero", NextStepKind.CheckData)]
    [InlineData("something_new", NextStepKind.CheckOutage)]
    public void Decide_Refused_NamesTheWayOut(string code, NextStepKind expected) => Assert.Equal(expected, Decide(Refused(code), Later).Kind);

    private static EstimateEntry With(EstimateEntry entry, string code) => entry with { Reasons = [new Reason(code, "because")] };

    private static EstimateEntry Refused(string code) => With(Hourly, code) with { Verdict = Words.Refused, Gross = null, Net = null };

    private static NextStep Decide(EstimateEntry entry, Instant now, bool stale = false, bool superseded = false, bool hours = false, bool others = false, Instant? exportedAt = null)
    {
        var finding = new ImpactFinding(entry, null, null);
        return NextAction.Decide(new NextActionFacts(finding, DateTimeZone.Utc, FindingSettling.Of(finding, DateTimeZone.Utc, exportedAt, now), now, stale, superseded, hours, others));
    }
}
