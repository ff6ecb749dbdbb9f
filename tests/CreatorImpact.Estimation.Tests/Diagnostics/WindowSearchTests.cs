using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public sealed class WindowSearchTests
{
    private const int Days = 70;

    [Fact]
    public void Find_AHoleInEvenHours_IsFoundExactly()
    {
        var series = SimulatedSeries.Hours(Plant([.. Enumerable.Range(0, Days * 24).Select(hour => 1000 + (300 * Math.Sin(hour * Math.PI / 12)))], 1000, 6, 0.1));

        var found = WindowSearch.Find([series], [], CancellationToken.None);

        var only = Assert.Single(found.Suggestions);
        Assert.Equal(series.Grid.StartOf(1000), only.Window.Start);
        Assert.Equal(series.Grid.StartOf(1006), only.Window.EndExclusive);
        Assert.Equal(0.9, only.MissingShare, 1);
        Assert.Equal(Granularity.Hour, only.Granularity);
        Assert.Contains(only.Reasons, reason => reason.Code == "one_account");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void Find_PlantedSixHoursInNoise_IsFoundWithinAnHour(double memory)
    {
        var (right, runs) = (0, TestSize.Of(100, 1000));
        for (var run = 0; run < runs; run++)
        {
            var at = 300 + (13 * run % 1200);
            var series = SimulatedSeries.Hours(Plant(Noisy((ulong)run, Days * 24, 0.3, memory), at, 6, 0));
            var found = WindowSearch.Find([series], [], CancellationToken.None);
            if (found.Suggestions.Any(one => IsWithin(one.Window, series, at, 6, 1))) right++;
        }

        AssertMost(right, runs, 0.95);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void Find_NoiseWithoutAHole_SuggestsNothing(double memory)
    {
        var (quiet, runs) = (0, TestSize.Of(100, 1000));
        for (var run = 0; run < runs; run++)
        {
            var series = SimulatedSeries.Hours(Noisy((ulong)run, Days * 24, 0.3, memory));
            if (WindowSearch.Find([series], [], CancellationToken.None).Suggestions.Count == 0) quiet++;
        }

        AssertMost(quiet, runs, 0.95);
    }

    [Fact]
    public void Find_MostOfTheViewsOfManyMissing_IsFoundWithinAnHour()
    {
        var (right, runs) = (0, TestSize.Of(20, 200));
        for (var run = 0; run < runs; run++)
        {
            var at = 300 + (37 * run % 1200);
            var series = SimulatedSeries.HourPanel((ulong)run, 12, Days, 0.3, 0.2).Select((values, creator) => SimulatedSeries.Hours(Plant(values, at, 6, 0.3), FormattableString.Invariant($"creator {creator}"))).ToList();
            var found = WindowSearch.Find(series, [], CancellationToken.None);
            if (found.Suggestions.Any(one => IsWithin(one.Window, series[0], at, 6, 1) && one.Accounts == 12 && one.Dropped >= 6)) right++;
        }

        AssertMost(right, runs, 0.95);
    }

    [Fact]
    public void Find_ManyWithoutAHole_SuggestsNothing()
    {
        var (quiet, runs) = (0, TestSize.Of(20, 200));
        for (var run = 0; run < runs; run++)
        {
            var series = SimulatedSeries.HourPanel((ulong)run, 12, Days, 0.3, 0.2).Select((values, creator) => SimulatedSeries.Hours(values, FormattableString.Invariant($"creator {creator}"))).ToList();
            if (WindowSearch.Find(series, [], CancellationToken.None).Suggestions.Count == 0) quiet++;
        }

        AssertMost(quiet, runs, 0.95);
    }

    [Fact]
    public void Find_OneAccountOfManyFell_IsNotSuggested()
    {
        var series = SimulatedSeries.HourPanel(4, 8, Days, 0.3, 0).Select((values, creator) => SimulatedSeries.Hours(creator == 3 ? Plant(values, 900, 12, 0) : values, FormattableString.Invariant($"creator {creator}"))).ToList();

        Assert.Empty(WindowSearch.Find(series, [], CancellationToken.None).Suggestions);
        Assert.NotEmpty(WindowSearch.Find([series[3]], [], CancellationToken.None).Suggestions);
    }

    [Fact]
    public void Find_KnownOutages_AreLeftOut()
    {
        var series = SimulatedSeries.Hours(Plant(Noisy(8, Days * 24, 0.2, 0), 900, 6, 0));

        Assert.NotEmpty(WindowSearch.Find([series], [], CancellationToken.None).Suggestions);
        var found = WindowSearch.Find([series], [new OutageWindow(series.Grid.StartOf(898), series.Grid.StartOf(908))], CancellationToken.None);
        Assert.Empty(found.Suggestions);
        Assert.Equal("nothing_stands_out", Assert.Single(found.Reasons).Code);
    }

    [Fact]
    public void Find_TwoHoles_SuggestsBoth()
    {
        var series = SimulatedSeries.Hours(Plant(Plant(Noisy(9, Days * 24, 0.2, 0), 700, 6, 0), 1200, 9, 0));

        var found = WindowSearch.Find([series], [], CancellationToken.None);

        Assert.Equal(2, found.Suggestions.Count);
        Assert.Contains(found.Suggestions, one => IsWithin(one.Window, series, 700, 6, 1));
        Assert.Contains(found.Suggestions, one => IsWithin(one.Window, series, 1200, 9, 1));
    }

    [Fact]
    public void Find_ASingleLowHour_IsSeldomSuggested()
    {
        var (quiet, runs) = (0, TestSize.Of(40, 400));
        for (var run = 0; run < runs; run++)
            if (WindowSearch.Find([SimulatedSeries.Hours(Plant(Noisy((ulong)run, Days * 24, 0.2, 0), 800, 1, 0))], [], CancellationToken.None).Suggestions.Count == 0) quiet++;

        AssertMost(quiet, runs, 0.9);
    }

    [Fact]
    public void Find_DataThatEndInTheHole_SaysSoAndIsLessSure()
    {
        var values = Plant(Noisy(11, Days * 24, 0.2, 0), (Days * 24) - 6, 6, 0.05);

        var only = Assert.Single(WindowSearch.Find([SimulatedSeries.Hours(values)], [], CancellationToken.None).Suggestions);

        Assert.Contains(only.Reasons, reason => reason.Code == "at_the_end");
        Assert.Equal(SuggestionConfidence.Medium, only.Confidence);
    }

    [Fact]
    public void Find_NothingCountedAtAll_SaysSoAndIsLessSure()
    {
        var only = Assert.Single(WindowSearch.Find([SimulatedSeries.Hours(Plant(Noisy(12, Days * 24, 0.2, 0), 900, 8, 0))], [], CancellationToken.None).Suggestions);

        Assert.Contains(only.Reasons, reason => reason.Code == "all_zero");
        Assert.Equal(SuggestionConfidence.Medium, only.Confidence);
    }

    [Fact]
    public void Find_DaysOnly_SuggestsDaysAndSaysSo()
    {
        var values = SimulatedSeries.DayValues(13, 120, 0.08);
        values[80] = Math.Round(0.1 * values[80]);
        var series = SimulatedSeries.Days(values);

        var found = WindowSearch.Find([series], [], CancellationToken.None);

        var only = Assert.Single(found.Suggestions);
        Assert.Equal(Granularity.Day, only.Granularity);
        Assert.Equal(series.Grid.StartOf(80), only.Window.Start);
        Assert.Equal(series.Grid.StartOf(81), only.Window.EndExclusive);
        Assert.Contains(only.Reasons, reason => reason.Code == "days_only");
        Assert.Contains(found.Reasons, reason => reason.Code == "days_only");
    }

    [Fact]
    public void Find_DaysWithoutAHole_SuggestsNothing()
    {
        var (quiet, runs) = (0, TestSize.Of(100, 1000));
        for (var run = 0; run < runs; run++)
            if (WindowSearch.Find([SimulatedSeries.Days(SimulatedSeries.DayValues((ulong)run, 120, 0.3))], [], CancellationToken.None).Suggestions.Count == 0) quiet++;

        AssertMost(quiet, runs, 0.95);
    }

    [Fact]
    public void Find_HoursAndDays_TakesTheHours()
    {
        var hours = SimulatedSeries.Hours(Noisy(14, Days * 24, 0.2, 0));
        var days = SimulatedSeries.Days(SimulatedSeries.DayValues(14, 120, 0.1));

        var found = WindowSearch.Find([days, hours], [], CancellationToken.None);

        Assert.Equal((Granularity.Hour, 1), (found.Granularity, found.Accounts));
        Assert.DoesNotContain(found.Reasons, reason => reason.Code == "days_only");
    }

    [Fact]
    public void Find_SeriesThatStartAtDifferentHours_AreLaidOnOneAxis()
    {
        var values = Plant(Noisy(15, Days * 24, 0.2, 0), 900, 6, 0.1);
        var later = new MetricSeries(
            new SeriesKey("later", null, "views", Granularity.Hour), TimeGrid.Hourly(SimulatedSeries.FirstHour + Duration.FromHours(50), values.Length - 50, DateTimeZone.Utc), values.AsSpan(50));
        var series = SimulatedSeries.Hours(values);

        var only = Assert.Single(WindowSearch.Find([later, series], [], CancellationToken.None).Suggestions);

        Assert.True(IsWithin(only.Window, series, 900, 6, 1));
        Assert.Equal(2, only.Accounts);
    }

    [Fact]
    public void Find_ShortOrEmptyData_SaysSo()
    {
        Assert.Equal("short_history", Assert.Single(WindowSearch.Find([], [], CancellationToken.None).Reasons).Code);
        Assert.Equal("short_history", Assert.Single(WindowSearch.Find([SimulatedSeries.Hours(Noisy(1, 300, 0.2, 0))], [], CancellationToken.None).Reasons).Code);
        Assert.Equal("short_history", Assert.Single(WindowSearch.Find([SimulatedSeries.Hours(new double[Days * 24])], [], CancellationToken.None).Reasons).Code);
    }

    private static void AssertMost(int count, int runs, double share)
    {
        var said = FormattableString.Invariant($"{count} of {runs}");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(count >= share * runs, said);
    }

    private static bool IsWithin(OutageWindow window, MetricSeries series, int first, int periods, int hours) =>
        Math.Abs((window.Start - series.Grid.StartOf(first)).TotalHours) <= hours && Math.Abs((window.EndExclusive - series.Grid.StartOf(first + periods)).TotalHours) <= hours;

    private static double[] Plant(double[] values, int first, int periods, double kept)
    {
        for (var i = first; i < first + periods; i++) values[i] = Math.Round(values[i] * kept);
        return values;
    }

    // A daily and weekly wave with log-normal noise whose coefficient of variation is about its size.
    private static double[] Noisy(ulong seed, int count, double noise, double memory)
    {
        var stream = new SeededStream(seed, "holes");
        var state = 0.0;
        return [.. Enumerable.Range(0, count).Select(hour =>
        {
            state = (memory * state) + (Math.Sqrt(1 - (memory * memory)) * noise * SimulatedSeries.Normal(stream));
            return Math.Round(1000 * Math.Exp((0.6 * Math.Sin(2 * Math.PI * hour / 24)) + (0.2 * Math.Cos(2 * Math.PI * hour / 168)) + state));
        })];
    }
}
