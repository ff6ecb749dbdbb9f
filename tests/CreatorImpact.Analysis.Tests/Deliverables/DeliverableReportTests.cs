using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Deliverables;

public class DeliverableReportTests
{
    [Fact]
    public void Of_EightOfTwelveThousandLost_SplitsByHandAndSaysSo()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Report();

        Assert.Equal(12_000, report.Shortfall!.Contract);
        Assert.Equal((8_000, 4_000), (Math.Round(report.Shortfall.Attributable.Point, 3), Math.Round(report.Shortfall.AlreadyBehind.Point, 3)));
        Assert.Equal("Behind by 12,000 of 100,000 views; about 8,000 (90 %: 5,300–10,700) because of the outage, 4,000 were missing before it.", DeliverableSentence.Write(report, DeliverableText.English));
        Assert.Equal((DeliveryRisk.Missed, MeasurementRisk.Final, EvidenceGrade.Measured), (report.DeliveryRisk, report.MeasurementRisk, report.Shortfall.Grade));
        Assert.Empty(report.Reasons);
        Assert.Equal(EvidenceGrade.Measured, DeliverableSentence.GradeOf(report));
    }

    [Fact]
    public void Of_ReboundAndHalo_AreNetted() =>
        // 10,000 − 3,000 + 1,000
        Assert.Equal(8_000, new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 10_000, rebound: 3_000, halo: 1_000).Report().Shortfall!.Attributable.Point);

    [Fact]
    public void Of_TwoOutagesApart_AddByDraw()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 9_000).Loss(2, PlantedCampaign.January(20), -6_000).Report();

        // A gain in the second makes up for most of the first: nothing is held at zero before it is added.
        Assert.Equal(3_000, report.Shortfall!.Attributable.Point);
        Assert.Contains("because of the outages", DeliverableSentence.Write(report, DeliverableText.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OutagesThatTouch_ChargeTheLargerAlone()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), 3_000).Loss(2, PlantedCampaign.January(11), 5_000).Report();

        Assert.Equal(5_000, report.Shortfall!.Attributable.Point);
        Assert.Equal([OutagePart.InAnother, OutagePart.Counted], report.Outages.Select(one => one.Part));
        Assert.Contains(report.Reasons, reason => reason.Code == "outages_touch");
    }

    [Fact]
    public void Of_OutagesOutsideTheFlight_ChargeNothingAndSayWhy()
    {
        var report = new PlantedCampaign().Loss(1, Instant.FromUtc(2025, 12, 25, 0, 0), 5_000).Loss(2, Instant.FromUtc(2026, 2, 1, 0, 0), 5_000).Report();

        Assert.Equal([OutagePart.BeforeTheStart, OutagePart.AfterTheDeadline], report.Outages.Select(one => one.Part));
        Assert.Equal(["no_outage_in_flight", "before_the_start", "after_the_deadline"], report.Reasons.Select(reason => reason.Code));
        Assert.Equal(12_000, report.Shortfall!.AlreadyBehind.Point);
        Assert.Equal("Behind by 12,000 of 100,000 views; no known outage lies in the flight.", DeliverableSentence.Write(report, DeliverableText.English));
        Assert.Null(DeliverableEntry.From(report).Attributable);
        Assert.Null(DeliverableSentence.GradeOf(report));
    }

    [Fact]
    public void Of_IllustrativeOutage_ChargesNothingAndSaysWhy()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 3_000).Loss(2, PlantedCampaign.January(20), 5_000).Illustrate(2).Report();

        Assert.Equal(3_000, report.Shortfall!.Attributable.Point);
        Assert.Equal([OutagePart.Counted, OutagePart.Illustrative], report.Outages.Select(one => one.Part));
        Assert.Contains(report.Reasons, reason => reason.Code == "outage_illustrative");
    }

    [Fact]
    public void Of_OutageMarkedAfterwardsAsLeftOut_ChangesTheTotalAndSaysWhy()
    {
        var campaign = new PlantedCampaign().Loss(1, PlantedCampaign.January(5), 3_000).Loss(2, PlantedCampaign.January(20), 5_000);
        Assert.Equal(8_000, campaign.Report().Shortfall!.Attributable.Point);

        var report = campaign.LeaveOut(2).Report();

        Assert.Equal(3_000, report.Shortfall!.Attributable.Point);
        Assert.Equal([OutagePart.Counted, OutagePart.LeftOut], report.Outages.Select(one => one.Part));
        Assert.Contains(report.Reasons, reason => reason.Code == "outage_left_out");
    }

    [Fact]
    public void Of_NotEstimatedYet_SaysSoAndGivesNoPart()
    {
        var report = new PlantedCampaign().Outage(1, PlantedCampaign.January(10)).Report();

        Assert.Null(report.Shortfall);
        Assert.True(report.NeedsEstimate);
        Assert.Equal("not_estimated", Assert.Single(report.Reasons).Code);
        Assert.Equal("Behind by 12,000 of 100,000 views; what the outage took was not estimated yet.", DeliverableSentence.Write(report, DeliverableText.English));
        Assert.Equal(12_000, DeliverableEntry.From(report).Shortfall);
    }

    [Theory]
    [InlineData(Words.Refused, "loss_refused", MeasurementRisk.Final)]
    [InlineData(Words.PossibleDisplayGap, "possible_display_gap", MeasurementRisk.DisplayGap)]
    public void Of_NoLossCanBeTold_IsNoFigure(string verdict, string code, MeasurementRisk risk)
    {
        var report = new PlantedCampaign().Verdict(1, PlantedCampaign.January(10), verdict).Report();

        Assert.Null(report.Shortfall);
        Assert.Equal(code, Assert.Single(report.Reasons).Code);
        Assert.Equal(risk, report.MeasurementRisk);
        Assert.EndsWith("what the outage took cannot be told.", DeliverableSentence.Write(report, DeliverableText.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LossThatMayBeNone_IsNotCalledALoss()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), -4_000, 6_000).Report();

        Assert.StartsWith("Behind by 12,000 of 100,000 views; these data cannot tell how much of it the outage took (90 %: 0–5,500).", DeliverableSentence.Write(report, DeliverableText.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_GainInTheOutage_ChargesNone()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(10), -4_000, -1_000).Report();

        Assert.Equal(0, report.Shortfall!.Attributable.Hi90);
        Assert.Equal("Behind by 12,000 of 100,000 views; none of it because of the outage.", DeliverableSentence.Write(report, DeliverableText.English));
    }

    [Fact]
    public void Of_RecoveryBeyondTheDeadline_IsModelledWithAReason()
    {
        var report = new PlantedCampaign().Loss(1, PlantedCampaign.January(30), 5_000).Report();

        Assert.Equal(EvidenceGrade.Modelled, report.Shortfall!.Grade);
        Assert.Equal("recovers_after_deadline", Assert.Single(report.Reasons).Code);
    }

    [Fact]
    public void Of_DeliveredInFull_NothingIsMissing()
    {
        var campaign = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { Delivered = 104_000 } }.Loss(1, PlantedCampaign.January(10), 5_000);

        Assert.Equal(DeliveryRisk.None, campaign.Report().DeliveryRisk);
        Assert.Equal(0, campaign.Report().Shortfall!.Attributable.Point);
        Assert.Equal("104,000 of 100,000 views delivered: nothing is missing.", DeliverableSentence.Write(campaign.Report(), DeliverableText.English));
    }

    [Fact]
    public void Of_SameData_SameDigitsWhateverElseIsThere()
    {
        var alone = new PlantedCampaign { Deliverable = new PlantedCampaign().Deliverable with { ShareLow = 0.4, ShareHigh = 0.8 } }.Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Report();
        var renamed = new PlantedCampaign { Deliverable = alone.Deliverable with { Id = 99, Title = "Other", Client = "Other" } }.Loss(1, PlantedCampaign.January(10), 5_000, 11_000).Report();

        Assert.Equal(alone.Shortfall!.AttributableDraws, renamed.Shortfall!.AttributableDraws);
        Assert.Equal(4_800, alone.Shortfall.Attributable.Point, 60.0);
        Assert.Equal(EvidenceGrade.Modelled, alone.Shortfall.Grade);
    }
}
