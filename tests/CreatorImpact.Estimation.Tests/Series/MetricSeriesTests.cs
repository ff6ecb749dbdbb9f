using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Series;

public class MetricSeriesTests
{
    private static readonly SeriesKey Key = new("acme", "youtube", "views", Granularity.Hour);

    [Fact]
    public void Constructor_CountDiffersFromGrid_Throws() =>
        Assert.Throws<ArgumentException>(() => new MetricSeries(Key, TimeGrid.Hourly(NodaConstants.UnixEpoch, 2, DateTimeZone.Utc), [1]));

    [Fact]
    public void Constructor_InfiniteValue_Throws() =>
        Assert.Throws<ArgumentException>(() => new MetricSeries(Key, TimeGrid.Hourly(NodaConstants.UnixEpoch, 1, DateTimeZone.Utc), [double.PositiveInfinity]));

    [Fact]
    public void Values_SourceChangesLater_StaysAsItWas()
    {
        double[] source = [1, double.NaN];
        var series = new MetricSeries(Key, TimeGrid.Hourly(NodaConstants.UnixEpoch, 2, DateTimeZone.Utc), source);

        source[0] = 99;

        Assert.Equal([1, double.NaN], series.Values.ToArray());
    }

    [Fact]
    public void StreamName_OtherPlatformOrGranularity_IsTheSame() =>
        Assert.Equal(Key.StreamName, (Key with { Platform = null, Granularity = Granularity.Day }).StreamName);
}
