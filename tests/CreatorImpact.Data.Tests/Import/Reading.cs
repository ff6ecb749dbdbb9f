using System.Text;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Reads small inputs.</summary>
internal static class Reading
{
    public static readonly Instant Reference = Instant.FromUtc(2026, 11, 22, 0, 0);

    public static FileReading Of(string text, string name = "input.csv", string? zone = null, DateOrder? order = null, string? folder = null, Instant? reference = null) =>
        OfBytes(Encoding.UTF8.GetBytes(text), name, zone, order, folder, reference);

    public static FileReading OfBytes(byte[] bytes, string name = "input.csv", string? zone = null, DateOrder? order = null, string? folder = null, Instant? reference = null) =>
        ImportFileReader.Default.Read(
            SourceFile.FromBytes(name, bytes, folder),
            new ReadOptions(reference ?? Reference, zone is null ? null : DateTimeZoneProviders.Tzdb[zone], DateOrder: order),
            TestContext.Current.CancellationToken);

    public static EngagementReading Engagement(string text, string name = "input.csv", string? zone = null, DateOrder? order = null, string? folder = null, Instant? reference = null) =>
        Assert.IsType<EngagementReading>(Of(text, name, zone, order, folder, reference));

    public static OutageReading Outages(string text, string name = "input.csv", string? zone = null) => Assert.IsType<OutageReading>(Of(text, name, zone));

    public static RefusedReading Refused(string text, string name = "input.csv", string? zone = null) => Assert.IsType<RefusedReading>(Of(text, name, zone));

    public static SeriesData Series(this EngagementReading reading, string metric, string? account = null) =>
        Assert.Single(reading.Series, series => series.Key.Metric == metric && (account is null || series.Key.Account == account));

    public static IEnumerable<string> Days(this SeriesData series) =>
        series.Periods.Select(period => new LocalDate(1970, 1, 1).PlusDays((int)period).ToString("uuuu-MM-dd", null));

    public static IEnumerable<string> Hours(this SeriesData series) =>
        series.Periods.Select(period => Instant.FromUnixTimeTicks(period * 10).ToString("uuuu-MM-dd'T'HH:mm'Z'", null));

    public static IEnumerable<string> Codes(this FileReading reading) => reading.Warnings.Select(warning => warning.Code).Distinct();
}
