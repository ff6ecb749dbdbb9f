using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

public class IntradayProfileTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void FromSeries_AllViewsInOneHour_GivesThatHourTheWholeDay()
    {
        var profile = Evenings(DateTimeZone.Utc);

        foreach (var day in new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday })
        {
            Assert.Equal(1, profile.SharesOf(day)[20]);
            Assert.Equal(1, profile.SharesOf(day).Sum(), 12);
        }

        Assert.Equal((1, 28, false), (profile.Accounts, profile.DayCount, profile.IsGroup));
    }

    [Theory]
    [InlineData(20, 60, 1.0)]
    [InlineData(3, 60, 0.0)]
    [InlineData(20, 30, 0.5)]
    public void Estimate_AllViewsFromEightToNine_TakesWhatTheOutageCovers(int hour, int minutes, double share)
    {
        var estimate = Estimate(hour, minutes, Evenings(DateTimeZone.Utc));

        Assert.Equal(share * estimate.ButFor.Point, estimate.Gross.Point, 1e-3 * estimate.ButFor.Point);
        Assert.Equal(share * estimate.ButFor.Point, estimate.Gross.Lo90, 0.05 * estimate.ButFor.Point);
        Assert.Equal(EvidenceGrade.Modelled, estimate.Gross.Grade);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "intraday_own");
    }

    [Fact]
    public void Estimate_NoProfile_SpansTheFlatRangeAndSaysSo()
    {
        var estimate = Estimate(20, 60, null);

        // One hour of 24 with λ within ±0.6: 0.4 to 1.6 times 1/24, a little less for the hour itself.
        Assert.InRange(24 * estimate.Gross.Lo90 / estimate.ButFor.Point, 0.4, 0.55);
        Assert.InRange(24 * estimate.Gross.Hi90 / estimate.ButFor.Point, 1.45, 1.6);
        Assert.Contains(estimate.Reasons, reason => reason.Code == "intraday_unknown");
    }

    [Fact]
    public void Estimate_WholeDay_NeedsNoProfile()
    {
        var estimate = Estimate(0, 24 * 60, Evenings(DateTimeZone.Utc));

        Assert.Equal(estimate.ButFor.Point, estimate.Gross.Point, 1e-3 * estimate.ButFor.Point);
        Assert.DoesNotContain(estimate.Reasons, reason => reason.Code.StartsWith("intraday", StringComparison.Ordinal));
    }

    [Fact]
    public void Estimate_DaysThatDiffer_SpreadTheGross()
    {
        // Every other day all views come at 20 h, else at 3 h: half of the worlds lose all, half nothing.
        var profile = IntradayProfile.FromSeries(Hours(28, DateTimeZone.Utc, local => local.Hour == (local.DayOfYear % 2 == 0 ? 20 : 3) ? 240 : 0), DateTimeZone.Utc, [])!;

        var estimate = Estimate(20, 60, profile);

        Assert.Equal(0, estimate.Gross.Lo90, 1e-9);
        Assert.InRange(estimate.Gross.Hi90 / estimate.ButFor.Point, 0.9, 1.1);
        Assert.InRange(estimate.Gross.Point / estimate.ButFor.Point, 0.4, 0.6);
    }

    [Fact]
    public void FromSeries_WeekendsAndWeekdays_AreMeasuredApart()
    {
        var profile = IntradayProfile.FromSeries(Hours(28, DateTimeZone.Utc, local => local.Hour == (local.DayOfWeek == IsoDayOfWeek.Saturday ? 10 : local.DayOfWeek == IsoDayOfWeek.Sunday ? 14 : 20) ? 5 : 0), DateTimeZone.Utc, [])!;

        Assert.Equal((1, 1, 1), (profile.SharesOf(IsoDayOfWeek.Friday)[20], profile.SharesOf(IsoDayOfWeek.Saturday)[10], profile.SharesOf(IsoDayOfWeek.Sunday)[14]));
    }

    [Fact]
    public void FromSeries_OutagesGapsAndClockChanges_AreNoDays()
    {
        // New York, 2026-03-01 on: the 8th has 23 hours. The 10th has a gap, the 12th an outage that also costs the 13th.
        var series = Hours(28, NewYork, _ => 10, new LocalDate(2026, 3, 1));
        var values = series.Values.ToArray();
        values[series.Grid.IndexAt(Local(2026, 3, 10, 5))] = double.NaN;
        var outage = new OutageWindow(Local(2026, 3, 12, 9), Local(2026, 3, 12, 10));

        var profile = IntradayProfile.FromSeries(new MetricSeries(series.Key, series.Grid, values), NewYork, [outage])!;

        Assert.Equal(28 - 4, profile.DayCount);
        Assert.Equal(1.0 / 24, profile.SharesOf(IsoDayOfWeek.Monday)[7], 12);
        Assert.Null(IntradayProfile.FromSeries(Hours(6, NewYork, _ => 10), NewYork, []));
        Assert.Null(IntradayProfile.FromSeries(Hours(28, NewYork, _ => 0), NewYork, []));
    }

    [Theory]
    // Flat profile, one hour from 1 h local: 1/23 of the short day, 1/24 of a normal one, half of 1/24 of the long one, where 1 h comes twice.
    [InlineData(3, 8, 1.0 / 23)]
    [InlineData(3, 9, 1.0 / 24)]
    [InlineData(11, 1, 0.5 / 24)]
    public void OfMean_DaysOf23And24And25Hours_SumToOne(int month, int day, double expected)
    {
        var profile = IntradayProfile.FromSeries(Hours(28, DateTimeZone.Utc, _ => 10), DateTimeZone.Utc, [])!;
        var grid = TimeGrid.Daily(new LocalDate(2026, month, day), 1, NewYork);
        var start = NewYork.AtLeniently(new LocalDateTime(2026, month, day, 1, 0)).ToInstant();
        OutageCoverage Coverage(Duration length, Instant from) => new(new Outage("test", [new OutagePhase(new OutageWindow(from, from + length))]));

        Assert.Equal(expected, ProfileExposure.OfMean(grid, 0, Coverage(Duration.FromHours(1), start), profile).At(0.5), 12);
        Assert.Equal(1, ProfileExposure.OfMean(grid, 0, Coverage(grid.EndOf(0) - grid.StartOf(0), grid.StartOf(0)), profile).At(0.5), 12);
    }

    [Fact]
    public void Average_TwoAccounts_CountTheSame()
    {
        var (evening, night) = (Evenings(DateTimeZone.Utc), IntradayProfile.FromSeries(Hours(56, DateTimeZone.Utc, local => local.Hour == 3 ? 1 : 0), DateTimeZone.Utc, [])!);

        var group = IntradayProfile.Average([evening, night]);

        Assert.Equal((0.5, 0.5), (group.SharesOf(IsoDayOfWeek.Tuesday)[20], group.SharesOf(IsoDayOfWeek.Tuesday)[3]));
        Assert.Equal(group.DaysOf(IsoDayOfWeek.Tuesday).Count(day => day[20] == 1), group.DaysOf(IsoDayOfWeek.Tuesday).Count(day => day[3] == 1));
        Assert.Equal((2, true), (group.Accounts, group.IsGroup));
        Assert.Contains("2 other accounts", Assert.Single(Estimate(20, 60, group).Reasons, reason => reason.Code == "intraday_group").Text, StringComparison.Ordinal);
    }

    private static IntradayProfile Evenings(DateTimeZone zone) =>
        IntradayProfile.FromSeries(Hours(28, zone, local => local.Hour == 20 ? 240 : 0), zone, [])!;

    private static Instant Local(int year, int month, int day, int hour) => NewYork.AtStrictly(new LocalDateTime(year, month, day, hour, 0)).ToInstant();

    private static MetricSeries Hours(int days, DateTimeZone zone, Func<LocalDateTime, double> value, LocalDate? first = null)
    {
        var (start, end) = (zone.AtStartOfDay(first ?? SimulatedSeries.FirstDay).ToInstant(), zone.AtStartOfDay((first ?? SimulatedSeries.FirstDay).PlusDays(days)).ToInstant());
        var grid = TimeGrid.Hourly(start, (int)(end - start).TotalHours, zone);
        return new MetricSeries(new SeriesKey("acme", null, "views", Granularity.Hour), grid, [.. Enumerable.Range(0, grid.Count).Select(i => value(grid.StartOf(i).InZone(zone).LocalDateTime))]);
    }

    private static ImpactEstimate Estimate(int hour, int minutes, IntradayProfile? profile)
    {
        var values = new double[160];
        Array.Fill(values, 1000);
        var series = SimulatedSeries.Days(values);
        var start = series.Grid.StartOf(100) + Duration.FromHours(hour);
        var outage = new Outage("test", [new OutagePhase(new OutageWindow(start, start + Duration.FromMinutes(minutes)))]);
        return Assert.IsType<ImpactEstimate>(ImpactEstimator.Estimate(new ImpactRequest(series, outage, [], 7, Profile: profile), CancellationToken.None));
    }
}
