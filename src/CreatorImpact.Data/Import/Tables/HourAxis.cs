using CreatorImpact.Data.Import.Dates;
using NodaTime;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>
/// Puts wall-clock hours on the UTC axis. An hour that the clock shows twice in autumn is told apart by the order of the file; an hour
/// that the clock leaves out in spring cannot be in a right file.
/// </summary>
internal sealed class HourAxis(DateTimeZone? zone)
{
    private LocalDateTime? _previous;
    private bool _falling;

    /// <summary>Hours that were told apart by order.</summary>
    public int Repeated { get; private set; }

    /// <summary>The instant of a stamp; null when the clock never showed it.</summary>
    /// <exception cref="InvalidOperationException">The stamp has no offset and no zone was given: callers ask for one before.</exception>
    public Instant? Place(DateStamp stamp, Func<LocalDateTime, int> timesMet)
    {
        if (stamp.Offset is { } offset) return stamp.Local.WithOffset(offset).ToInstant();
        if (zone is null) throw new InvalidOperationException("A stamp without offset needs a zone.");

        if (_previous is { } previous && previous != stamp.Local) _falling = stamp.Local < previous;
        _previous = stamp.Local;
        var mapping = zone.MapLocal(stamp.Local);
        switch (mapping.Count)
        {
            case 0:
                return null;
            case 1:
                return mapping.Single().ToInstant();
            default:
                var met = timesMet(stamp.Local);
                if (met == 1) Repeated++;
                return (met == 0) != _falling ? mapping.First().ToInstant() : mapping.Last().ToInstant();
        }
    }
}
