using NodaTime;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Times of entries of a zip, which holds none before 1980 and none after 2107 (PKWARE APPNOTE, 4.4.6).</summary>
internal static class ZipTime
{
    private static readonly Instant Earliest = Instant.FromUtc(1980, 1, 1, 0, 0);

    private static readonly Instant Latest = Instant.FromUtc(2107, 12, 31, 0, 0);

    /// <summary>A time that a zip can hold: the one given, or the nearest.</summary>
    public static DateTimeOffset Of(Instant time) => new(Instant.Min(Latest, Instant.Max(time, Earliest)).ToDateTimeUtc(), TimeSpan.Zero);
}
