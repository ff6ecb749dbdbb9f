using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Scenarios;

public sealed class AudienceElsewhereTests
{
    private static readonly IntervalEstimate Net = new(1000, 990, 800, 1200, 500, 1600, EvidenceGrade.Measured);

    [Fact]
    public void Of_AFifthElsewhere_LeavesFourFifthsAndIsModelled() =>
        Assert.Equal(new IntervalEstimate(800, 792, 640, 960, 400, 1280, EvidenceGrade.Modelled), AudienceElsewhere.Of(Net, 0.2));

    [Fact]
    public void Of_NobodyElsewhere_IsTheEstimateItself() => Assert.Same(Net, AudienceElsewhere.Of(Net, 0));

    [Fact]
    public void Of_WhatCannotBeEstimated_StaysSo() =>
        Assert.Equal(EvidenceGrade.NotEstimable, AudienceElsewhere.Of(Net with { Grade = EvidenceGrade.NotEstimable }, 0.5).Grade);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Of_NoShare_IsRejected(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => AudienceElsewhere.Of(Net, share));
}
