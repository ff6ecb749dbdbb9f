using System.Globalization;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartRowsTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData(0, "PartBefore")]
    [InlineData(23, "PartBefore")]
    [InlineData(24, "PartDuring")]
    [InlineData(29, "PartDuring")]
    [InlineData(30, "PartAfter")]
    [InlineData(71, "PartAfter")]
    public void PartKey_Hours_SaysBeforeDuringAfter(int index, string part) => Assert.Equal(part, new ChartRows(ChartModels.Hours()).PartKey(index));

    [Fact]
    public void PartKey_PeriodTouchedByTenMinutes_CountsAsDuring()
    {
        var rows = new ChartRows(ChartModels.Hours(3) with
        {
            Spans = [new ChartSpan(ChartSpanKind.Outage, ChartModels.Start + Duration.FromMinutes(90), ChartModels.Start + Duration.FromMinutes(100))],
        });

        Assert.Equal(["PartBefore", "PartDuring", "PartAfter"], Enumerable.Range(0, 3).Select(rows.PartKey));
    }

    [Fact]
    public void Texts_Gap_LeavesTheCellEmpty() =>
        Assert.Null(new ChartRows(ChartModels.Of(DateTimeZone.Utc, [ChartModels.Start], [null])).Texts(0, German)[0]);

    [Fact]
    public void Texts_Ranges_HoldEverythingTheChartDraws() =>
        Assert.Equal(["100", "100", "90", "110", "95", "105"], new ChartRows(ChartModels.Hours()).Texts(0, German));

    [Fact]
    public void Count_AYearOfHours_ThinsNothing() => Assert.Equal(8_760, new ChartRows(ChartModels.Hours(8_760)).Count);

    [Fact]
    public void Time_HourSetBack_ShowsBothByTheirOffset()
    {
        var first = Instant.FromUtc(2026, 10, 25, 0, 0);
        var rows = new ChartRows(ChartModels.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], [first, first + Duration.FromHours(1)], [1, 2]));

        Assert.Equal(["2026-10-25 02:00 +02", "2026-10-25 02:00 +01"], new[] { rows.Time(0), rows.Time(1) });
    }

    [Fact]
    public void Tooltip_TableAndCsv_ShowTheSameDigits()
    {
        double[] values = [1234567.005, 0.1, -0.004, 99.995, 1e9 / 3];
        var times = Enumerable.Range(0, values.Length).Select(hour => ChartModels.Start + Duration.FromHours(hour)).ToList();
        var model = ChartModels.Of(DateTimeZone.Utc, times, [.. values.Select(value => (double?)value)]);
        var rows = new ChartRows(model);

        for (var index = 0; index < values.Length; index++)
        {
            var plain = rows.Plain(index).First()!;
            var text = rows.Texts(index, German)[0]!;
            Assert.Equal(plain, text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
            Assert.Equal($"Actual: {text}", rows.Tooltip(index, "", German)[1]);
        }

        Assert.Equal("0", rows.Plain(2).First());
    }

    [Theory]
    [InlineData(0.00001234, "0.00001234")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.000004, "0.000004")]
    public void Plain_VerySmallAmounts_AreNotShownAsNothing(double value, string expected) =>
        Assert.Equal(expected, new ChartRows(ChartModels.Of(DateTimeZone.Utc, [ChartModels.Start], [value]) with { Bands = [], Lines = [new ChartLine(ChartRole.Loss, "Loss", [value])] }).Plain(0).Single());

    [Fact]
    public void Checkpoint_WhereTheLineStands_BelongsToThatPeriod()
    {
        var model = ChartModels.Hours(3) with
        {
            Markers = [new ChartMarker(ChartModels.Start, "gross", 7, new ChartRange(5, 9)), new ChartMarker(ChartModels.Start + Duration.FromHours(3), "net", 7, new ChartRange(5, 9))],
        };
        var rows = new ChartRows(model);

        Assert.Equal(["gross", null, "net"], Enumerable.Range(0, 3).Select(index => rows.Checkpoint(index)?.Name));
    }
}
