using System.Globalization;
using System.Text;
using CreatorImpact.Estimation.Numerics;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Demo;

/// <summary>Writes the files of the demo. The same roster gives the same bytes.</summary>
public static class DemoCsv
{
    private const ulong Seed = 20261122;
    private const double MetricNoise = 0.06;

    /// <summary>Text of one export.</summary>
    public static string Write(DemoExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        var columns = export.Metrics.Select(metric => (Metric: metric, Values: Values(export, metric))).ToList();
        var currency = export.Metrics.Select(metric => metric.Currency).FirstOrDefault(code => code is not null);
        var text = new StringBuilder(export.Daily ? "date" : "timestamp").Append(",account,platform,").AppendJoin(',', export.Metrics.Select(metric => metric.Name));
        text.Append(currency is null ? "\n" : ",currency\n");
        for (var row = 0; row < columns[0].Values.Length; row++)
        {
            var day = export.FirstDay.PlusDays(export.Daily ? row : row / 24);
            if (export.Gap is { } gap && day >= gap.First && day <= gap.Last) continue;

            text.Append(export.Daily ? LocalDatePattern.Iso.Format(day) : InstantPattern.ExtendedIso.Format(Midnight(export) + Duration.FromHours((long)row)));
            text.Append(CultureInfo.InvariantCulture, $",{export.Creator.Account},{export.Creator.Platform}");
            foreach (var (metric, values) in columns)
                text.Append(CultureInfo.InvariantCulture, $",{(metric.Currency is null ? Math.Round(values[row]) : Math.Round(values[row], 2))}");
            text.Append(currency is null ? "\n" : $",{currency}\n");
        }

        return text.ToString();
    }

    // Noise is drawn a period, so that a metric is not the views in another unit.
    private static double[] Values(DemoExport export, DemoMetric metric)
    {
        var views = DemoSeries.Views(
            export.Creator, Midnight(export), export.Days * 24, DateTimeZoneProviders.Tzdb[export.ZoneId], metric.SeesOutage ? export.Outage : null, Seed);
        var periods = export.Daily ? views.Chunk(24).Select(day => (double)day.Sum()) : views.Select(hour => (double)hour);
        var stream = new SeededStream(Seed, $"demo\u001f{export.Creator.Account}\u001f{metric.Name}");
        return [.. periods.Select(value => value * metric.PerView * (metric.Name == DemoMetric.Views.Name ? 1 : 1 + (MetricNoise * ((2 * stream.NextUniform()) - 1))))];
    }

    private static Instant Midnight(DemoExport export) => export.FirstDay.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
