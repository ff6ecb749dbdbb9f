using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Charts;

/// <summary>Times of a chart as tooltip, table and CSV write them: in ISO order, which reads the same in every language.</summary>
internal static class ChartTime
{
    /// <summary>Day, or minute with the offset that tells a doubled hour apart, in the chart's zone.</summary>
    public static string Text(Instant time, ChartModel model) => model.Hourly
        ? time.InZone(model.Zone).ToString("uuuu'-'MM'-'dd HH':'mm o<g>", CultureInfo.InvariantCulture)
        : time.InZone(model.Zone).ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, for programs.</summary>
    public static string Utc(Instant time) => InstantPattern.General.Format(time);
}
