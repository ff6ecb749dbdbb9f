using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartPayloadTests
{
    private static readonly ChartPayloadNames Names = new("actual", "without", "50", "90", "outage", "recovery");

    [Fact]
    public void Create_Hours_CarriesEveryColumnAtEqualLength()
    {
        var payload = ChartPayload.Create(ChartModels.Hours(), Names, "en");

        Assert.Equal(72, payload.Times.Count);
        Assert.All(
            new[] { payload.Actual, payload.ButFor, payload.Low50, payload.High50, payload.Low90, payload.High90 },
            column => Assert.Equal(72, column.Count));
        Assert.Equal(40, payload.Actual[24]);
        Assert.Equal(90, payload.Low90[24]);
    }

    [Fact]
    public void Create_Zone_WritesLocalTimeAsIfItWereUtc()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        var payload = ChartPayload.Create(ChartModels.Hours(zone: zone), Names, "en");

        Assert.Equal((ChartModels.Start - Duration.FromHours(5)).ToUnixTimeMilliseconds(), payload.Times[0]);
    }

    [Fact]
    public void Create_AYearOfHours_ThinsToTheMaximumAndKeepsTheWindow()
    {
        var model = ChartModels.Hours(8_760, 4_000, 3);

        var payload = ChartPayload.Create(model, Names, "en");

        Assert.InRange(payload.Times.Count, 250, ImpactChartModel.MaximumDrawnPoints);
        Assert.Contains(model.Points[3_999].Time.ToUnixTimeMilliseconds(), payload.Times);
        Assert.Contains(model.Points[4_000].Time.ToUnixTimeMilliseconds(), payload.Times);
        Assert.Contains(model.Points[4_003].Time.ToUnixTimeMilliseconds(), payload.Times);
    }

    [Fact]
    public void Create_SpanBeyondTheSeries_IsClipped()
    {
        var model = ChartModels.Hours() with
        {
            Spans = [new ChartSpan(ChartSpanKind.Recovery, ChartModels.Start - Duration.FromDays(1), ChartModels.Start + Duration.FromDays(30))],
        };

        var span = Assert.Single(ChartPayload.Create(model, Names, "en").Spans);

        Assert.Equal(model.Points[0].Time.ToUnixTimeMilliseconds(), span.From);
        Assert.Equal(model.Points[^1].Time.ToUnixTimeMilliseconds(), span.To);
        Assert.Equal("recovery", span.Label);
    }

    [Fact]
    public void Create_SpanOutsideTheSeries_IsLeftOut()
    {
        var model = ChartModels.Hours() with
        {
            Spans = [new ChartSpan(ChartSpanKind.Outage, ChartModels.Start - Duration.FromDays(3), ChartModels.Start - Duration.FromDays(2))],
        };

        Assert.Empty(ChartPayload.Create(model, Names, "en").Spans);
    }

    [Fact]
    public void Create_Gap_StaysMissing()
    {
        var model = ChartModels.Hours() with { Points = [new(ChartModels.Start, null), new(ChartModels.Start + Duration.FromHours(1), 7)] };

        var payload = ChartPayload.Create(model, Names, "en");

        Assert.Equal([null, 7], payload.Actual);
        Assert.Equal([null, null], payload.Low90);
    }

    [Fact]
    public void Create_NoPoints_IsEmpty()
    {
        var payload = ChartPayload.Create(ChartModels.Hours() with { Points = [] }, Names, "en");

        Assert.Empty(payload.Times);
        Assert.Empty(payload.Spans);
    }
}
