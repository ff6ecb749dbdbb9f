using System.Globalization;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Periods as the store keeps them: days since 1970-01-01, microseconds since its start for hours.</summary>
internal static class SeriesPeriods
{
    private const long MicrosecondsPerHour = 3_600_000_000;

    /// <summary>Day 0.</summary>
    public static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The period of an hour.</summary>
    public static long OfHour(Instant start) => start.ToUnixTimeTicks() / 10;

    /// <summary>ISO text: a date, or a UTC instant.</summary>
    public static string Text(long period, Granularity granularity) => granularity == Granularity.Day
        ? LocalDatePattern.Iso.Format(Epoch.PlusDays(checked((int)period)))
        : Instant.FromUnixTimeTicks(period * 10).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Periods from the first to the last, both counted.</summary>
    public static long Span(long first, long last, Granularity granularity) =>
        ((last - first) / (granularity == Granularity.Day ? 1 : MicrosecondsPerHour)) + 1;
}
