using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

/// <summary>Chart models with defaults.</summary>
internal static class ChartModels
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 20, 0, 0);

    public static ChartProvenance Provenance { get; } = new("luma.csv", "21 Jan 2026, 00:00–06:00 UTC", "Measured", "0123456789abcdef0123456789abcdef", "0.1.0");

    /// <summary>Hours of 100 with a loss in the hours named by <paramref name="outageHours"/>, shown in UTC.</summary>
    public static ChartModel Hours(int count = 72, int outageStart = 24, int outageHours = 6, DateTimeZone? zone = null) => Of(
        zone ?? DateTimeZone.Utc,
        [.. Enumerable.Range(0, count).Select(hour => Start + Duration.FromHours(hour))],
        [.. Enumerable.Range(0, count).Select(hour => (double?)(hour >= outageStart && hour < outageStart + outageHours ? 40 : 100))]) with
    {
        Spans = [new ChartSpan(ChartSpanKind.Outage, Start + Duration.FromHours(outageStart), Start + Duration.FromHours(outageStart + outageHours))],
    };

    /// <summary>Any values, with an expectation of 100 and ranges around it.</summary>
    public static ChartModel Of(DateTimeZone zone, IReadOnlyList<Instant> times, IReadOnlyList<double?> actual) => new()
    {
        Caption = "Views by hour",
        Summary = "Views fell from 100 to 40 during the outage.",
        Unit = "views",
        Zone = zone,
        Hourly = true,
        Times = times,
        Lines = [new ChartLine(ChartRole.Actual, "Actual", actual), new ChartLine(ChartRole.ButFor, "Without the outage", [.. times.Select(_ => (double?)100)])],
        Bands =
        [
            new ChartBand(ChartRole.Range90, "90 % range", "90 % low", "90 % high", [.. times.Select(_ => (ChartRange?)new ChartRange(90, 110))]),
            new ChartBand(ChartRole.Range50, "50 % range", "50 % low", "50 % high", [.. times.Select(_ => (ChartRange?)new ChartRange(95, 105))]),
        ],
        Provenance = Provenance,
        FileStem = "luma-views",
    };
}
