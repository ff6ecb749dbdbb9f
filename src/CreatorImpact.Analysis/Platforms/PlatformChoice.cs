using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Which outages count, over which time, and what their loss is counted in.</summary>
public sealed record PlatformChoice
{
    /// <summary>The metric shown unless another is asked for.</summary>
    public const string Views = "views";

    /// <summary>True counts illustrative outages, too: nobody knows whether they happened. Never by default.</summary>
    public bool Illustrative { get; init; }

    /// <summary>True counts planned work, too; by default it is told apart, because the platform chooses its time.</summary>
    public bool Planned { get; init; }

    /// <summary>First day of the time in which, as somebody says, every outage was written down; null takes what the register shows.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day of it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Zone of days, hours and months.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Metric whose net losses are ranked and summed.</summary>
    public string Metric { get; init; } = Views;

    /// <summary>True for an outage that counts. One marked as left out never does; planned work that lies ahead has not happened yet.</summary>
    public bool Counts(StoredOutage outage, Instant now) => !outage.LeftOut && (Illustrative || !IsIllustrative(outage)) && (Planned || !outage.Planned) && outage.Start <= now;

    /// <summary>True for an example of which nobody knows whether it happened.</summary>
    public static bool IsIllustrative(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.IsIllustrative;
    }
}
