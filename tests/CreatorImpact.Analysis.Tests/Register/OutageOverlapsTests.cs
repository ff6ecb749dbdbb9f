using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Register;

public sealed class OutageOverlapsTests
{
    private static readonly Instant Later = Instant.FromUtc(2100, 1, 1, 0, 0);

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void Of_TwoThatShareAnHour_AreTheirUnion()
    {
        var overlap = Assert.Single(OutageOverlaps.Of([Outage(1, 0, 3), Outage(2, 2, 5)]));

        Assert.Equal([1, 2], overlap.Outages.Select(outage => outage.Id));
        Assert.Equal((Noon, Noon + Duration.FromHours(5)), (overlap.Start, overlap.EndExclusive));
        Assert.Equal((Duration.FromHours(5), Duration.FromHours(1)), (overlap.Length, overlap.Twice));
    }

    [Fact]
    public void Of_ThatOnlyTouchOrHitOtherPlatforms_AreNone() =>
        Assert.Empty(OutageOverlaps.Of([Outage(1, 0, 3), Outage(2, 3, 5), Outage(3, 1, 2) with { Platform = "youtube" }, Outage(4, 1, 2) with { EndExclusive = null, Phases = [] }]));

    [Fact]
    public void Of_OneInsideAnotherThenAThird_ReachesAsFarAsTheLongest()
    {
        var overlap = Assert.Single(OutageOverlaps.Of([Outage(1, 0, 6), Outage(2, 1, 2), Outage(3, 5, 7)]));

        Assert.Equal([1, 2, 3], overlap.Outages.Select(outage => outage.Id));
        Assert.Equal((Duration.FromHours(7), Duration.FromHours(2)), (overlap.Length, overlap.Twice));
    }

    [Fact]
    public void TimeDown_OverlapsCountOnceAPlatform_AndWhatIsLeftOutNotAtAll()
    {
        StoredOutage[] register = [Outage(1, 0, 3), Outage(2, 2, 5), Outage(3, 0, 1) with { Platform = "youtube" }, Outage(4, 20, 24)];

        Assert.Equal(Duration.FromHours(10), OutageOverlaps.TimeDown(register, Later));
        Assert.Equal(Duration.FromHours(6), OutageOverlaps.TimeDown([.. register[..3], register[3] with { LeftOut = true }], Later));
        Assert.Equal(Duration.FromHours(6), OutageOverlaps.TimeDown([.. register[..3], register[3] with { Planned = true }], Later));
        Assert.Equal(Duration.FromHours(6), OutageOverlaps.TimeDown([.. register[..3], register[3] with { Verification = "illustrative" }], Later));
        // One hour into the last one, and before all of them.
        Assert.Equal(Duration.FromHours(7), OutageOverlaps.TimeDown(register, register[3].Start + Duration.FromHours(1)));
        Assert.Equal(Duration.Zero, OutageOverlaps.TimeDown(register, register[0].Start));
    }

    [Fact]
    public void TimeDown_GapBetweenPhases_IsNotDown()
    {
        var outage = Outage(1, 0, 6) with { Phases = [Phase(0, 1), Phase(4, 6)] };

        Assert.Equal(Duration.FromHours(3), OutageOverlaps.TimeDown([outage], Later));
    }

    [Theory]
    [InlineData(3.99, OutageClass.Brief)]
    [InlineData(4, OutageClass.Prolonged)]
    public void Class_AtTheThreshold_IsProlonged(double hours, OutageClass expected) =>
        Assert.Equal(expected, OutageClasses.Of(Outage(1, 0, hours), Duration.FromHours(4), Noon));

    [Fact]
    public void Class_WithoutAnEnd_IsProlongedOnceItHasLastedSoLong()
    {
        var open = Outage(1, 0, 1) with { EndExclusive = null };

        Assert.Null(OutageClasses.Of(open, Duration.FromHours(4), Noon + Duration.FromHours(1)));
        Assert.Equal(OutageClass.Prolonged, OutageClasses.Of(open, Duration.FromHours(4), Noon + Duration.FromHours(4)));
        Assert.Null(OutageClasses.Of(open with { EndKnown = false }, Duration.FromHours(4), Noon + Duration.FromHours(9)));
    }

    private static StoredOutage Outage(long id, double from, double to) => new()
    {
        Id = id,
        Platform = "tiktok",
        Title = FormattableString.Invariant($"outage {id}"),
        Start = Noon + Duration.FromHours(from),
        EndExclusive = Noon + Duration.FromHours(to),
        Phases = [Phase(from, to)],
    };

    private static StoredPhase Phase(double from, double to) => new(Noon + Duration.FromHours(from), Noon + Duration.FromHours(to), 0, 1);
}
