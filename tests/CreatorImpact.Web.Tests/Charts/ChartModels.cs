using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

/// <summary>Chart models with defaults.</summary>
internal static class ChartModels
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 20, 0, 0);

    /// <summary>Hours of 100 with a loss in the hours named by <paramref name="outageHours"/>, shown in UTC.</summary>
    public static ImpactChartModel Hours(int count = 72, int outageStart = 24, int outageHours = 6, DateTimeZone? zone = null) => new()
    {
        Caption = "Views by hour",
        Summary = "Views fell from 100 to 40 during the outage.",
        Unit = "views",
        Zone = zone ?? DateTimeZone.Utc,
        Hourly = true,
        Points = [.. Enumerable.Range(0, count).Select(hour => new ImpactChartPoint(
            Start + Duration.FromHours(hour),
            hour >= outageStart && hour < outageStart + outageHours ? 40 : 100,
            100,
            new ChartRange(95, 105),
            new ChartRange(90, 110)))],
        Spans = [new ChartSpan(ChartSpanKind.Outage, Start + Duration.FromHours(outageStart), Start + Duration.FromHours(outageStart + outageHours))],
    };
}
