using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Times an outage can have. A slip of the pen (year 0001, year 9999) must not keep years of data out of what is learnt.</summary>
public static class OutageTimes
{
    /// <summary>Longest outage taken, in days.</summary>
    public const int LongestDays = 366;

    /// <summary>Earliest start taken.</summary>
    public static Instant Earliest { get; } = Instant.FromUtc(1990, 1, 1, 0, 0);

    /// <summary>No outage reaches to here or beyond.</summary>
    public static Instant LatestExclusive { get; } = Instant.FromUtc(2100, 1, 1, 0, 0);

    /// <summary>What is wrong with a start and an end: column, what was found, what was expected; null when nothing is.</summary>
    public static (string Column, string Found, string Expected)? Fault(Instant start, Instant? endExclusive)
    {
        if (start < Earliest || start >= LatestExclusive)
            return ("start", FormattableString.Invariant($"{start}"), FormattableString.Invariant($"a start from {Earliest} on and before {LatestExclusive}"));
        if (endExclusive is not { } end) return null;
        if (end <= start) return ("end", FormattableString.Invariant($"{end}"), FormattableString.Invariant($"an end after the start {start}"));
        if (end - start > Duration.FromDays(LongestDays) || end >= LatestExclusive)
            return ("end", FormattableString.Invariant($"{end}"), FormattableString.Invariant($"an end at most {LongestDays} days after the start {start}"));
        return null;
    }
}
