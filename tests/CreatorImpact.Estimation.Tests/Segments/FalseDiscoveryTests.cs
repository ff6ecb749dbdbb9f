using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public class FalseDiscoveryTests
{
    [Fact]
    public void Flags_ByHand_ComparesEachWithItsRank() =>
        // Limits at q = 10 % of five: 0.02, 0.04, 0.06, 0.08, 0.1. The third, 0.05, is the last within its own, so the second counts too, though 0.045 > 0.04.
        Assert.Equal([true, false, true, true, false], FalseDiscovery.Flags([0.01, 0.2, 0.05, 0.045, 0.9]));

    [Fact]
    public void Flags_NoneBelowItsLimit_FlagsNone() => Assert.Equal([false, false], FalseDiscovery.Flags([0.06, 0.11]));

    [Fact]
    public void Flags_ComparisonNotMade_CountsForNothing() => Assert.Equal([true, false], FalseDiscovery.Flags([0.09, null]));

    [Fact]
    public void Flags_Nothing_IsNothing() => Assert.Empty(FalseDiscovery.Flags([]));

    [Fact]
    public void Flags_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Flags([1.2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Flags([0.2], 1));
    }
}
