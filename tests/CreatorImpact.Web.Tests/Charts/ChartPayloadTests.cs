using System.Globalization;
using System.Text.Json;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartPayloadTests
{
    private static readonly ChartWording Words = new("no data", "outage", "recovery", "another");

    [Fact]
    public void Create_Hours_CarriesEveryColumnAtEqualLength()
    {
        var payload = Create(ChartModels.Hours());

        Assert.Equal(72, payload.Times.Count);
        Assert.All(payload.Lines, line => Assert.Equal(72, line.Values.Count));
        Assert.All(payload.Bands, band => Assert.Equal((72, 72), (band.Low.Count, band.High.Count)));
        Assert.Equal(40, payload.Lines[0].Values[24]);
        Assert.Equal(90, payload.Bands[0].Low[24]);
        Assert.Equal(["2026-01-21 00:00 +00", "Actual: 40", "Without the outage: 100", "90 % range: 90–110", "50 % range: 95–105"], payload.Texts[24]);
    }

    [Fact]
    public void Create_Zone_WritesLocalTimeAsIfItWereUtc()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        Assert.Equal((ChartModels.Start - Duration.FromHours(5)).ToUnixTimeMilliseconds(), Create(ChartModels.Hours(zone: zone)).Times[0]);
    }

    [Fact]
    public void Create_AYearOfHours_ThinsToTheMaximumAndKeepsTheWindow()
    {
        var model = ChartModels.Hours(8_760, 4_000, 3);

        var payload = Create(model);

        Assert.InRange(payload.Times.Count, 250, ChartModel.MaximumDrawnPoints);
        Assert.Contains(model.Times[3_999].ToUnixTimeMilliseconds(), payload.Times);
        Assert.Contains(model.Times[4_000].ToUnixTimeMilliseconds(), payload.Times);
        Assert.Contains(model.Times[4_003].ToUnixTimeMilliseconds(), payload.Times);
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(payload, JsonSerializerOptions.Web).Length, 20_000, 200_000);
    }

    [Fact]
    public void Create_HundredsOfOtherOutages_StillLeavesRoomForTheLine()
    {
        var model = ChartModels.Hours(8_760) with
        {
            Spans = [.. Enumerable.Range(0, 400).Select(day => new ChartSpan(ChartSpanKind.OtherOutage, ChartModels.Start + Duration.FromHours(day * 20), ChartModels.Start + Duration.FromHours((day * 20) + 1)))],
        };

        Assert.InRange(Create(model).Times.Count, 250, ChartModel.MaximumDrawnPoints);
    }

    [Fact]
    public void Create_SpanBeyondTheSeries_IsClippedAndSaysSo()
    {
        var model = ChartModels.Hours() with
        {
            Spans = [new ChartSpan(ChartSpanKind.Recovery, ChartModels.Start - Duration.FromDays(1), ChartModels.Start + Duration.FromDays(30))],
        };

        var span = Assert.Single(Create(model).Spans);

        Assert.Equal((model.Times[0].ToUnixTimeMilliseconds(), model.EndOf(model.Times.Count - 1).ToUnixTimeMilliseconds()), (span.From, span.To));
        Assert.Equal(("inside", true, true, "recovery"), (span.Side, span.StartsEarlier, span.EndsLater, span.Label));
    }

    [Fact]
    public void Create_OneDayWithAnOutageInTheEvening_ShowsItInsideTheDay()
    {
        var day = Instant.FromUtc(2026, 11, 12, 0, 0);
        var model = ChartModels.Of(DateTimeZone.Utc, [day], [40_000]) with { Hourly = false, Spans = [new ChartSpan(ChartSpanKind.Outage, day + Duration.FromHours(17), day + Duration.FromHours(24))] };

        var payload = Create(model);

        Assert.Equal("inside", Assert.Single(payload.Spans).Side);
        Assert.Equal(TimeSpan.FromDays(1).TotalMilliseconds, payload.To - payload.From);
    }

    [Fact]
    public void ShadedKinds_OtherOutageOfAnotherYear_IsNotInTheLegend()
    {
        var start = ChartModels.Start - Duration.FromDays(400);
        var model = ChartModels.Hours() with
        {
            Spans = [new ChartSpan(ChartSpanKind.OtherOutage, start, start + Duration.FromHours(6)), new ChartSpan(ChartSpanKind.Outage, ChartModels.Start, ChartModels.Start + Duration.FromHours(2))],
        };

        Assert.Equal([ChartSpanKind.Outage], ChartPayload.ShadedKinds(model));
    }

    [Theory]
    [InlineData(-3, "before")]
    [InlineData(20, "after")]
    public void Create_SpanOutsideTheSeries_IsNotedAtItsSide(int day, string side)
    {
        var start = ChartModels.Start + Duration.FromDays(day);
        var model = ChartModels.Hours() with { Spans = [new ChartSpan(ChartSpanKind.Outage, start, start + Duration.FromHours(6))] };

        Assert.Equal(side, Assert.Single(Create(model).Spans).Side);
    }

    [Fact]
    public void Create_OtherOutageOfAnotherYear_IsNotNoted()
    {
        var start = ChartModels.Start - Duration.FromDays(400);

        Assert.Empty(Create(ChartModels.Hours() with { Spans = [new ChartSpan(ChartSpanKind.OtherOutage, start, start + Duration.FromHours(6))] }).Spans);
    }

    [Fact]
    public void Create_Gap_StaysMissingAndIsHatchedBetweenItsNeighbours()
    {
        var times = Enumerable.Range(0, 5).Select(hour => ChartModels.Start + Duration.FromHours(hour)).ToList();

        var payload = Create(ChartModels.Of(DateTimeZone.Utc, times, [1, null, null, 4, 5]));

        Assert.Equal([1, null, null, 4, 5], payload.Lines[0].Values);
        Assert.Equal([times[0].ToUnixTimeMilliseconds(), times[3].ToUnixTimeMilliseconds()], Assert.Single(payload.Gaps));
        Assert.Equal("Actual: no data", payload.Texts[1][1]);
    }

    [Fact]
    public void Create_Checkpoints_ReachToTheEndOfTheAxis()
    {
        var end = ChartModels.Start + Duration.FromHours(72);
        var model = ChartModels.Hours() with { Markers = [new ChartMarker(end, "net", 5, new ChartRange(-1, 9))] };

        var payload = Create(model);

        Assert.Equal(end.ToUnixTimeMilliseconds(), payload.To);
        Assert.Equal("net: 5 (-1 to 9)", payload.Texts[^1][^1]);
    }

    [Fact]
    public void Create_NoPoints_IsEmpty()
    {
        var payload = Create(ChartModels.Of(DateTimeZone.Utc, [], []));

        Assert.Empty(payload.Times);
        Assert.Empty(payload.Spans);
    }

    private static ChartPayload Create(ChartModel model) => ChartPayload.Create(model, Words, CultureInfo.GetCultureInfo("en"));
}
