using System.Globalization;
using System.Text;
using CreatorImpact.Estimation.Outages;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Demo;

/// <summary>The two small files the README walks through: twelve weeks of hourly views and one planted outage of six hours.</summary>
public static class Walkthrough
{
    private const int Hours = 84 * 24;
    private const ulong Seed = 20261101;
    private static readonly Instant Start = Instant.FromUtc(2026, 8, 30, 0, 0);

    /// <summary>Made-up account.</summary>
    public static DemoCreator Creator { get; } = new("Luma Verse", "youtube", 1450, 0.16);

    /// <summary>Planted truth: 85 % of six evening hours lost, 18 % of it back within a day.</summary>
    public static DemoOutage Outage { get; } = new(new OutageWindow(Instant.FromUtc(2026, 11, 5, 17, 0), Instant.FromUtc(2026, 11, 5, 23, 0)), 0.85, 0.18, 24);

    /// <summary>Text of <c>luma-verse-hourly.csv</c>.</summary>
    public static string EngagementCsv()
    {
        var views = DemoSeries.Views(Creator, Start, Hours, DateTimeZoneProviders.Tzdb["America/New_York"], Outage, Seed);
        var text = new StringBuilder("timestamp,account,platform,views\n");
        for (var i = 0; i < views.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Stamp(Start + Duration.FromHours((long)i))},{Creator.Account},{Creator.Platform},{views[i]}\n");
        return text.ToString();
    }

    /// <summary>Text of <c>outages.csv</c>.</summary>
    public static string OutagesCsv() =>
        "platform,service,region,start,end,cause,severity,affected_share,title,url\n"
        + $"YouTube,Playback,,{Stamp(Outage.Window.Start)},{Stamp(Outage.Window.EndExclusive)},software_change,major,0.85,Made-up playback outage,\n";

    private static string Stamp(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
