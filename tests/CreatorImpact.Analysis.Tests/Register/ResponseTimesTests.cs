using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Register;

public sealed class ResponseTimesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 10, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly StoredOutage Outage = new() { Title = "Feed", Start = Start, EndExclusive = Start + (60 * Minute) };

    [Fact]
    public void Of_NothingStated_HasNoTimesAndInventsNone()
    {
        var times = ResponseTimes.Of(Outage);

        Assert.Equal((null, null, null, null), (times.Acknowledged, times.Resolved, times.ToAcknowledge, times.ToResolve));
    }

    [Fact]
    public void Of_Log_FirstWordAcknowledgesLastResolvedResolves()
    {
        var times = ResponseTimes.Of(Outage, [Said(20), Said(50, StatementKind.Resolved), Said(80, StatementKind.Resolved), Said(300, StatementKind.Other)]);

        Assert.Equal((20 * Minute, 80 * Minute), (times.ToAcknowledge!.Value, times.ToResolve!.Value));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(40, 20)]
    public void Of_StatedAndLogged_TheEarlierAcknowledges(int stated, int expected)
    {
        var times = ResponseTimes.Of(Outage with { AcknowledgedAt = Start + (stated * Minute) }, [Said(20)]);

        Assert.Equal(expected * Minute, times.ToAcknowledge);
    }

    [Fact]
    public void Of_AnnouncedBeforehand_IsNoAcknowledgement()
    {
        var times = ResponseTimes.Of(Outage with { AcknowledgedAt = Start - Minute }, [Said(-500)]);

        Assert.Equal(Start - Minute, times.Acknowledged);
        Assert.Null(times.ToAcknowledge);
        Assert.Null(ResponseTimes.Of(Outage, [Said(-500)]).Acknowledged);
    }

    [Fact]
    public void Of_AnnouncedBeforehandAndLoggedAfter_TheLogAcknowledges() =>
        Assert.Equal(5 * Minute, ResponseTimes.Of(Outage with { AcknowledgedAt = Start - Minute }, [Said(5)]).ToAcknowledge);

    [Fact]
    public void Of_StatedResolution_CountsBeforeTheLog() =>
        Assert.Equal(70 * Minute, ResponseTimes.Of(Outage with { ResolvedAt = Start + (70 * Minute) }, [Said(50, StatementKind.Resolved)]).ToResolve);

    private static OutageStatement Said(int minutes, StatementKind kind = StatementKind.Update) => new(Start + (minutes * Minute), kind, "words");
}
