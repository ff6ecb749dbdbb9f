using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests;

/// <summary>Synthetic inputs with defaults; a test names only what it is about.</summary>
internal static class TestInputs
{
    public static readonly Instant FirstHour = Instant.FromUtc(2026, 1, 5, 0, 0);

    /// <summary>Hours with a daily wave between 80 and 120 and a small seeded ripple; hours in the hole are zero.</summary>
    public static SeriesInput Hours(string account = "luma", string? platform = "youtube", string metric = "views", int days = 63, int holeDay = 45, int holeHours = 6)
    {
        var periods = new long[days * 24];
        var values = new double[periods.Length];
        var state = 12345u;
        for (var i = 0; i < periods.Length; i++)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            periods[i] = StoredPeriod.FromInstant(FirstHour + Duration.FromHours((long)i));
            var inHole = i >= (holeDay * 24) + 10 && i < (holeDay * 24) + 10 + holeHours;
            values[i] = inHole ? 0 : 100 + (20 * Math.Sin(2 * Math.PI * i / 24)) + (state >> 28);
        }

        return new SeriesInput(new SeriesKey(account, platform, metric, Granularity.Hour), account, "Etc/UTC", null, periods, values);
    }

    public static OutageInput Outage(string name = "feed down", string? platform = "YouTube", int day = 45, int hours = 6)
    {
        var start = FirstHour + Duration.FromHours((day * 24) + 10);
        return new OutageInput(platform, new Outage(name, [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(hours)))]));
    }
}
