using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Deliverables;

public class DeadlineProjectionTests
{
    [Fact]
    public void Of_DaysAllAlike_AddsTheDaysLeft()
    {
        var found = Solved(100_000, 60_000, 10, [.. Enumerable.Repeat(3_000.0, 14)]);

        Assert.Equal(DeliverableShortfallTests.Same(90_000, EvidenceGrade.Modelled), found.Delivered);
        Assert.Equal(1, found.ChanceOfShortfall);
    }

    [Fact]
    public void Of_WeekdaysThatDiffer_WholeWeeksDoNotWiden()
    {
        // Every run of seven days holds each weekday once: 7 days bring 28,000 whichever day they begin with.
        double[] days = [.. Enumerable.Range(0, 28).Select(day => 1_000.0 * (1 + (day % 7)))];

        Assert.Equal(0, Solved(100_000, 0, 14, days).Delivered.Width90);
        Assert.Equal(56_000, Solved(100_000, 0, 14, days).Delivered.Point);
        Assert.True(Solved(100_000, 0, 3, days).Delivered.Width90 > 0);
    }

    [Fact]
    public void Of_NoDayLeft_IsWhatIsThere()
    {
        var found = Solved(100_000, 88_000, 0, [.. Enumerable.Repeat(3_000.0, 14)]);

        Assert.Equal(88_000, found.Delivered.Point);
        Assert.Equal(1, found.ChanceOfShortfall);
    }

    [Fact]
    public void Of_ThirteenDays_Refuses()
    {
        var refusal = DeadlineProjection.Of(100, 50, 3, new double[13], 7, "acme").Refusal;

        Assert.Equal("pace_unknown", refusal!.Code);
        Assert.Contains("Found 13", refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, null, DeliveryRisk.CannotTell)]
    [InlineData(0.0, false, 0.9, DeliveryRisk.None)]
    [InlineData(5.0, true, null, DeliveryRisk.Missed)]
    [InlineData(5.0, false, null, DeliveryRisk.CannotTell)]
    [InlineData(5.0, false, 0.05, DeliveryRisk.None)]
    [InlineData(5.0, false, 0.051, DeliveryRisk.Possible)]
    [InlineData(5.0, false, 0.5, DeliveryRisk.Possible)]
    [InlineData(5.0, false, 0.51, DeliveryRisk.Likely)]
    public void RiskOf_Case_IsRead(double? missing, bool isOver, double? chance, DeliveryRisk expected) =>
        Assert.Equal(expected, DeliveryRiskRule.Of(missing, isOver, chance));

    [Theory]
    [InlineData(false, true, false, true, MeasurementRisk.NoSeries)]
    [InlineData(true, false, true, false, MeasurementRisk.MissingExport)]
    [InlineData(true, true, true, false, MeasurementRisk.DisplayGap)]
    [InlineData(true, true, false, false, MeasurementRisk.Provisional)]
    [InlineData(true, true, false, true, MeasurementRisk.Final)]
    public void MeasurementRiskOf_Case_IsTheWorst(bool known, bool complete, bool gap, bool settled, MeasurementRisk expected) =>
        Assert.Equal(expected, new DeliveredFigure(known, complete, gap, settled).Risk);

    private static DeadlineProjection Solved(double guarantee, double delivered, int daysLeft, double[] days)
    {
        var (projection, refusal) = DeadlineProjection.Of(guarantee, delivered, daysLeft, days, 7, "acme");
        Assert.Null(refusal);
        return projection!;
    }
}
