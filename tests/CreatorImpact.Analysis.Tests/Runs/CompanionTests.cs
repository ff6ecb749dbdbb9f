using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Runs;

/// <summary>What other series of a run have to say about one.</summary>
public sealed class CompanionTests
{
    private static readonly RunRequest Request = new(new EstimatorOptions());

    [Fact]
    public void Execute_DaysBesideOwnHours_TakesTheProfileOfTheAccount()
    {
        var result = Execute([Days(), TestInputs.Hours(), TestInputs.Hours("nova")], Request);

        Assert.Equal("intraday_own", IntradayOf(result.Items[0]));
    }

    [Fact]
    public void Execute_DaysBesideHoursOfOtherAccounts_TakesTheirMean()
    {
        var result = Execute([Days(), TestInputs.Hours("nova"), TestInputs.Hours("pixel"), TestInputs.Hours("elsewhere", "tiktok")], Request);

        Assert.Equal("intraday_group", IntradayOf(result.Items[0]));
        Assert.Contains(result.Items[0].Result.Reasons, reason => reason.Text.Contains("2 other accounts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("YouTube", true)]
    [InlineData("TikTok", false)]
    public void Execute_OutageStillGoingOn_IsNoPartOfTheProfile(string platform, bool same)
    {
        var open = new OpenOutage(platform, "going on", TestInputs.FirstHour + Duration.FromDays(51), IsOver: false);
        var hours = TestInputs.Hours();
        var mornings = hours with { Values = [.. hours.Values.Select((value, hour) => hour >= 51 * 24 && hour % 24 >= 6 ? value / 10 : value)] };
        var request = Request with { OpenOutages = [open], Metric = "views" };

        var (plain, odd) = (Execute([Days(), hours], request), Execute([Days(), mornings], request));

        Assert.Equal(same, ((ImpactEstimate)plain.Items[0].Result).Gross == ((ImpactEstimate)odd.Items[0].Result).Gross);
    }

    [Theory]
    [InlineData("youtube", "tiktok")]
    [InlineData(null, null)]
    public void Execute_DaysWithoutHoursOfTheirPlatform_SaysThatNobodyKnows(string? platform, string? other)
    {
        var result = Execute([Days(platform: platform), TestInputs.Hours("nova", other)], Request);

        Assert.Equal("intraday_unknown", IntradayOf(result.Items[0]));
    }

    [Fact]
    public void Execute_OneMetricAsked_StillMeasuresOnTheHoursOfAnother()
    {
        var likes = TestInputs.Hours(metric: "likes");

        var (with, without) = (Execute([Days(), likes], Request with { Metric = "views" }), Execute([Days()], Request with { Metric = "views" }));

        Assert.Equal("intraday_own", IntradayOf(Assert.Single(with.Items)));
        Assert.NotEqual(without.DataHash, with.DataHash);
    }

    [Fact]
    public void Execute_ViewsZeroAndCommentsGoOn_IsAPossibleDisplayGap()
    {
        var result = Execute([TestInputs.Hours(), TestInputs.Hours(metric: "comments", holeDay: 60)], Request);

        Assert.Equal(Verdict.PossibleDisplayGap, result.Items[0].Result.Verdict);
        Assert.Equal("display_gap_suspected", result.Items[0].Result.Reasons[0].Code);
        Assert.IsType<ImpactEstimate>(result.Items[1].Result);
    }

    [Fact]
    public void Execute_ViewsAndCommentsZero_IsALoss()
    {
        var result = Execute([TestInputs.Hours(), TestInputs.Hours(metric: "comments")], Request);

        Assert.All(result.Items, item => Assert.Equal(Verdict.LossFound, item.Result.Verdict));
    }

    [Fact]
    public void Execute_AnotherAccountGoesOn_IsNoSignOfLife() =>
        Assert.Equal(Verdict.LossFound, Execute([TestInputs.Hours(), TestInputs.Hours("nova", metric: "comments", holeDay: 60)], Request).Items[0].Result.Verdict);

    [Fact]
    public void Execute_ViewsRestored_AreEstimatedAsUsual()
    {
        var restored = Execute([TestInputs.Hours(holeDay: 60), TestInputs.Hours(metric: "comments", holeDay: 60)], Request).Items[0];

        Assert.NotEqual(Verdict.LossFound, Assert.IsType<ImpactEstimate>(restored.Result).Verdict);
    }

    [Fact]
    public void Execute_SeveralMetricsAskTheSameGroup_LayOutItsHoursOnce()
    {
        var zones = new NotedZones();
        var days = Days();
        SeriesInput[] series = [days, days with { Key = days.Key with { Metric = "likes" } }, days with { Key = days.Key with { Metric = "shares" }, ZoneId = "Europe/Berlin" }, TestInputs.Hours("nova") with { ZoneId = "Etc/UCT" }];

        new ImpactRun(zones, threads: 1).Execute(series, [TestInputs.Outage()], Request, null, TestContext.Current.CancellationToken);

        // Once for its own estimate, once for the hash, once for all that ask how its days go.
        Assert.Equal(3, zones.Asked.Count(id => id == "Etc/UCT"));
    }

    [Fact]
    public void Execute_CancelledWhileAGroupIsMeasured_StopsBeforeTheNextAccount()
    {
        using var source = new CancellationTokenSource();
        var zones = new NotedZones(id =>
        {
            if (id == "Etc/UCT") source.Cancel();
        });
        SeriesInput[] series = [Days(), TestInputs.Hours("nova") with { ZoneId = "Etc/UCT" }, TestInputs.Hours("pixel") with { ZoneId = "Etc/Zulu" }];

        Assert.Throws<OperationCanceledException>(() => new ImpactRun(zones, threads: 1).Execute(series, [TestInputs.Outage()], Request, null, source.Token));

        Assert.DoesNotContain("Etc/Zulu", zones.Asked);
    }

    private static string IntradayOf(RunItem item) =>
        Assert.Single(item.Result.Reasons, reason => reason.Code.StartsWith("intraday", StringComparison.Ordinal)).Code;

    private static RunResult Execute(SeriesInput[] series, RunRequest request) =>
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(series, [TestInputs.Outage()], request, null, TestContext.Current.CancellationToken);

    /// <summary>63 days of 2,000 views with a small ripple.</summary>
    private static SeriesInput Days(string account = "luma", string? platform = "youtube")
    {
        var first = StoredPeriod.FromDay(TestInputs.FirstHour.InUtc().Date);
        long[] periods = [.. Enumerable.Range(0, 63).Select(day => first + day)];
        return new SeriesInput(new SeriesKey(account, platform, "views", Granularity.Day), account, "Etc/UTC", null, periods, [.. periods.Select(day => 2000.0 + (day * 37 % 11))]);
    }

    /// <summary>Notes which zones were asked for: one question each time a series is laid out.</summary>
    private sealed class NotedZones(Action<string>? asked = null) : IDateTimeZoneProvider
    {
        public List<string> Asked { get; } = [];

        public string VersionId => DateTimeZoneProviders.Tzdb.VersionId;

        public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

        public DateTimeZone this[string id] => DateTimeZoneProviders.Tzdb[id];

        public DateTimeZone GetSystemDefault() => throw new NotSupportedException("A run takes no zone from its machine.");

        public DateTimeZone? GetZoneOrNull(string id)
        {
            Asked.Add(id);
            asked?.Invoke(id);
            return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        }
    }
}
