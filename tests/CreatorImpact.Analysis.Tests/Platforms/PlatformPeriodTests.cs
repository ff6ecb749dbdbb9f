using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Platforms;

public sealed class PlatformPeriodTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 0, 0);

    private static readonly Dictionary<long, Instant> NothingWritten = [];

    private static readonly Dictionary<long, IReadOnlyList<OutageStatement>> NothingSaid = [];

    [Fact]
    public void Of_NoOutage_SaysThatNothingIsKnown()
    {
        var (period, refusal) = PlatformPeriod.Of([], new PlatformChoice(), NothingWritten, Now);

        Assert.Null(period);
        Assert.Equal("no_outages", refusal!.Code);
    }

    [Fact]
    public void Of_OneOutage_HasNoPeriod() =>
        Assert.Equal("one_outage", PlatformPeriod.Of(Episodes(Outage(2025, 1, 1)), new PlatformChoice(), NothingWritten, Now).Refusal!.Code);

    [Fact]
    public void Of_FiveRegisteredOutages_ReachesFromTheFirstToTheStartOfTheLast()
    {
        var episodes = Episodes(Outage(2022, 10, 25), Outage(2023, 5, 10), Outage(2023, 10, 26), Outage(2023, 11, 15), Outage(2023, 12, 5));

        var period = PlatformPeriod.Of(episodes, new PlatformChoice(), NothingWritten, Now).Period!;

        // Four outages, each with the time until the next: the last tells only where the fourth interval ends.
        Assert.Equal((PeriodBasis.Outages, 406.0, 4, 1, 4, true), (period.Basis, period.Days, period.Inside.Count, period.Outside, period.Events, period.EndsWithOutage));
    }

    [Fact]
    public void Of_StatedDays_CountsWhatBeginsInThemAndEndsNow()
    {
        var episodes = Episodes(Outage(2022, 12, 31), Outage(2023, 1, 1), Outage(2026, 11, 1));
        var choice = new PlatformChoice { From = new LocalDate(2023, 1, 1), To = new LocalDate(2026, 12, 31) };

        var period = PlatformPeriod.Of(episodes, choice, NothingWritten, Now).Period!;

        Assert.Equal((PeriodBasis.Stated, 2, 1, 2, false), (period.Basis, period.Inside.Count, period.Outside, period.Events, period.EndsWithOutage));
        Assert.Equal((Instant.FromUtc(2023, 1, 1, 0, 0), Now), (period.Window.Start, period.Window.EndExclusive));
    }

    [Fact]
    public void Of_StatedDaysInTheFuture_IsRefused()
    {
        var choice = new PlatformChoice { From = new LocalDate(2027, 1, 1), To = new LocalDate(2027, 12, 31) };

        Assert.Equal("empty_period", PlatformPeriod.Of(Episodes(Outage(2025, 1, 1)), choice, NothingWritten, Now).Refusal!.Code);
    }

    [Fact]
    public void Of_StatusHistory_ReachesToTheMomentItWasWritten()
    {
        var listed = new[] { Outage(2026, 2, 1), Outage(2026, 5, 1) }.Select(outage => outage with { ImportId = 7, Source = "statuspage.incidents" });
        var written = new Dictionary<long, Instant> { [7] = Instant.FromUtc(2026, 8, 1, 0, 0) };

        var period = PlatformPeriod.Of(Episodes([Outage(2021, 6, 15), .. listed]), new PlatformChoice(), written, Now).Period!;

        // What was typed in of 2021 lies outside: nobody knows the years between.
        Assert.Equal((PeriodBasis.StatusHistory, 2, 1, 1, false), (period.Basis, period.Inside.Count, period.Outside, period.Events, period.EndsWithOutage));
        Assert.Equal((listed.First().Start, written[7]), (period.Window.Start, period.Window.EndExclusive));
    }

    [Fact]
    public void Episodes_TwoSourcesOfOneIncident_AreOne()
    {
        var first = Outage(2026, 1, 1);
        var episodes = Episodes(first, first with { Id = 2, Start = first.Start + Duration.FromHours(1), EndExclusive = first.Start + Duration.FromHours(9) }, first with { Id = 3, Start = first.Start + Duration.FromHours(9), EndExclusive = null });

        // The third begins where the second ends: it only touches.
        Assert.Equal([2, 1], episodes.Select(episode => episode.Outages.Count));
        Assert.Equal((first.Start + Duration.FromHours(9), null), (episodes[0].EndExclusive, episodes[1].EndExclusive));
    }

    [Fact]
    public void ResponseMedians_SomeLogged_ArePrintedWithTheirNumber()
    {
        var first = Outage(2026, 1, 1);
        StoredOutage[] outages =
        [
            first with { Id = 1, AcknowledgedAt = first.Start + Duration.FromMinutes(10) },
            first with { Id = 2, AcknowledgedAt = first.Start + Duration.FromMinutes(30), EndExclusive = first.Start + Duration.FromHours(1) },
            // A warning beforehand is no answer.
            first with { Id = 3, AcknowledgedAt = first.Start - Duration.FromMinutes(5), EndExclusive = null },
        ];

        var times = ResponseMedians.Of(outages, new Dictionary<long, IReadOnlyList<OutageStatement>>
        {
            [2] = [.. Enumerable.Range(30, 5).Select(minute => new OutageStatement(first.Start + Duration.FromMinutes(minute), StatementKind.Update, "Looking"))],
        }, Now);

        Assert.Equal((new MedianOf(20, 2), new MedianOf(90, 2), new MedianOf(5, 1)), (times.AcknowledgeMinutes, times.ResolveMinutes, times.Updates));
        Assert.Equal(new ResponseMedians(null, null, null), ResponseMedians.Of([], NothingSaid, Now));
    }

    [Fact]
    public void ResponseMedians_EndStillToCome_ResolvesNothing()
    {
        var open = Outage(2026, 11, 21) with { EndExclusive = Now + Duration.FromDays(2) };

        Assert.Equal(new ResponseMedians(null, null, null), ResponseMedians.Of([open], NothingSaid, Now));
    }

    [Fact]
    public void ResponseMedians_StatementsOfTheUser_AnswerWhereNoFieldDoes()
    {
        var first = Outage(2026, 1, 1);
        StoredOutage[] outages =
        [
            first with
            {
                Statements =
                [
                    new OutageStatement(first.Start + Duration.FromMinutes(15), StatementKind.Update, "We are looking into it."),
                    new OutageStatement(first.Start + Duration.FromMinutes(100), StatementKind.Resolved, "Fixed."),
                ],
            },
            first with { Id = 2, ResolvedAt = first.Start + Duration.FromMinutes(140) },
        ];

        var times = ResponseMedians.Of(outages, NothingSaid, Now);

        // By hand: 15 minutes once; 100 and 140 minutes; two statements once.
        Assert.Equal((new MedianOf(15, 1), new MedianOf(120, 2), new MedianOf(2, 1)), (times.AcknowledgeMinutes, times.ResolveMinutes, times.Updates));
    }

    /// <summary>Two hours from noon UTC.</summary>
    internal static StoredOutage Outage(int year, int month, int day)
    {
        var start = Instant.FromUtc(year, month, day, 12, 0);
        return new StoredOutage { Title = "Down", Platform = "tiktok", Start = start, EndExclusive = start + Duration.FromHours(2), Phases = [new StoredPhase(start, start + Duration.FromHours(2), 1, 1)] };
    }

    private static IReadOnlyList<OutageEpisode> Episodes(params StoredOutage[] outages) => OutageEpisode.Of(outages);
}
