using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>An outage whose loss cannot be summed, because its end is missing; what it touched is still no clean data to learn from.</summary>
/// <param name="Platform">Platform as stated, or null.</param>
/// <param name="Name">Title, or what stands in for one.</param>
/// <param name="Start">When it began.</param>
/// <param name="IsOver">True when it is over but nobody says since when.</param>
public sealed record OpenOutage(string? Platform, string Name, Instant Start, bool IsOver)
{
    // Over, but nobody says since when: the day it began is left out, together with the guard around it.
    private static readonly Duration UnknownLength = Duration.FromDays(1);

    /// <summary>An imported record without an end; null when it has one.</summary>
    public static OpenOutage? From(OutageRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.EndExclusive is null ? new OpenOutage(record.Platform, record.Title, record.Start, !record.EndKnown) : null;
    }

    /// <summary>An outage of the store without an end; null when it has one.</summary>
    public static OpenOutage? From(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.Phases.Count == 0 ? new OpenOutage(outage.Platform, outage.Title, outage.Start, !outage.EndKnown) : null;
    }

    /// <summary>The stretch to leave out of data that end at <paramref name="dataEnd"/>; null when it began later.</summary>
    public OutageWindow? ExcludedUntil(Instant dataEnd)
    {
        var end = IsOver ? Instant.Min(dataEnd, Start + UnknownLength) : dataEnd;
        return end > Start ? new OutageWindow(Start, end) : null;
    }
}
