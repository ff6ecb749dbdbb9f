using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class DataHashTests
{
    [Fact]
    public void Compute_SeriesInAnyOrder_GivesTheSameHash()
    {
        var (a, b) = (TestInputs.Hours("a"), TestInputs.Hours("b"));

        Assert.Equal(DataHash.Compute([a, b], [TestInputs.Outage()], []), DataHash.Compute([b, a], [TestInputs.Outage()], []));
    }

    [Fact]
    public void Compute_OneValueChanged_GivesAnotherHash()
    {
        var before = TestInputs.Hours();
        var after = before with { Values = [.. before.Values.Select((value, index) => index == 7 ? value + 1e-9 : value)] };

        Assert.NotEqual(DataHash.Compute([before], [], []), DataHash.Compute([after], [], []));
    }

    [Fact]
    public void Compute_TextMovedBetweenFields_GivesAnotherHash()
    {
        var left = TestInputs.Hours(account: "ab", platform: "c");
        var right = TestInputs.Hours(account: "a", platform: "bc");

        Assert.NotEqual(DataHash.Compute([left], [], []), DataHash.Compute([right], [], []));
    }

    [Fact]
    public void Compute_Nothing_IsTheHashOfNoBytes()
    {
        var empty = DataHash.Compute([], [], []);

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", empty);
    }

    [Fact]
    public void Compute_AnOpenOutageMore_GivesAnotherHash() =>
        Assert.NotEqual(DataHash.Compute([], [], []), DataHash.Compute([], [], [new OpenOutage("YouTube", "open", TestInputs.FirstHour, false)]));

    [Fact]
    public void Seed_OtherOptions_GivesAnotherSeed() =>
        Assert.NotEqual(DataHash.Seed(new EstimatorOptions()), DataHash.Seed(new EstimatorOptions { RecoveryDays = 3 }));

    [Fact]
    public void Settings_Donors_AreNamedWhereTheyAreUsedOnly()
    {
        Assert.Equal("recoveryDays=;guardDays=1;materiality=0.05", DataHash.Settings(new EstimatorOptions { CrossPlatformDonors = true }));
        Assert.EndsWith(";donors=same platform", DataHash.Settings(new EstimatorOptions { UseDonors = true }), StringComparison.Ordinal);
        Assert.EndsWith(";donors=all", DataHash.Settings(new EstimatorOptions { UseDonors = true, CrossPlatformDonors = true }), StringComparison.Ordinal);
    }
}
