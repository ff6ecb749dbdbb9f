using NodaTime;

namespace CreatorImpact.Data.Import.Dates;

/// <summary>
/// Finds hours that lie between the hours of UTC: 18:30Z begins an hour in India. They are hours when every stamp lies on one minute and
/// some follow each other within a day; stamps a day apart are days.
/// </summary>
internal sealed class MinuteVote
{
    // Days are 23 hours long when clocks are put forward.
    private static readonly Duration ShortestDay = Duration.FromHours(23);

    private Instant? _previous;
    private long? _past;
    private bool _agree = true;
    private bool _within;

    /// <summary>Time past the full UTC hour that all stamps share; null when they share none or are a day apart.</summary>
    public Duration? Shared => _agree && _within && _past is { } past ? Duration.FromTicks(past) : null;

    /// <summary>Takes a cell that is a date into account.</summary>
    public void Offer(DateCell cell)
    {
        if (!_agree) return;
        if (cell is not { Shape: DateShape.Full, Time: { } time, Offset: { } offset } || DateCell.Day(cell.First, cell.Second, cell.Third) is not { } day)
        {
            _agree = false;
            return;
        }

        var instant = day.At(time).WithOffset(offset).ToInstant();
        var past = PastTheHour(instant);
        _past ??= past;
        _agree = past == _past && past % NodaConstants.TicksPerMinute == 0;
        if (_previous is { } previous && instant != previous && (instant > previous ? instant - previous : previous - instant) < ShortestDay) _within = true;
        _previous = instant;
    }

    /// <summary>Ticks since the last full UTC hour.</summary>
    public static long PastTheHour(Instant instant)
    {
        var rest = instant.ToUnixTimeTicks() % NodaConstants.TicksPerHour;
        return rest < 0 ? rest + NodaConstants.TicksPerHour : rest;
    }
}
