using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class TwoWaysTests
{
    [Fact]
    public void Compare_MoreThanAFifthApart_NamesBothAndWhatToCheck()
    {
        var reason = TwoWays.Compare(Around(120), Around(80), "EUR");

        // 40 of 120 are 33 %.
        Assert.Equal("two_ways_disagree", reason!.Code);
        Assert.Contains("120.00 (110.00 to 130.00) EUR", reason.Text, StringComparison.Ordinal);
        Assert.Contains("80.00 (70.00 to 90.00) EUR", reason.Text, StringComparison.Ordinal);
        Assert.Contains("33 %", reason.Text, StringComparison.Ordinal);
        Assert.Contains("do not overlap", reason.Text, StringComparison.Ordinal);
        Assert.Contains("Check", reason.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 80, false)]
    [InlineData(80, 100, false)]
    [InlineData(100, 79.9, true)]
    [InlineData(-100, -79.9, true)]
    [InlineData(10, -10, true)]
    [InlineData(0, 0, false)]
    public void Compare_Points_FlagsBeyondAFifthOfTheLarger(double direct, double unit, bool flagged) =>
        Assert.Equal(flagged, TwoWays.Compare(Around(direct), Around(unit), "EUR") is not null);

    [Fact]
    public void Compare_OneMissing_SaysNothing()
    {
        Assert.Null(TwoWays.Compare(null, Around(80), "EUR"));
        Assert.Null(TwoWays.Compare(Around(80), null, "EUR"));
    }

    private static IntervalEstimate Around(double point) => new(point, point, point - 5, point + 5, point - 10, point + 10, EvidenceGrade.Measured);
}
