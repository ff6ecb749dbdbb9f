using NodaTime;

namespace CreatorImpact.Estimation.Outages;

/// <summary>A stretch of time [start, end): it includes its start and excludes its end. The default value is empty.</summary>
public readonly record struct OutageWindow
{
    /// <summary>Creates a window.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="endExclusive"/> is not after <paramref name="start"/>.</exception>
    public OutageWindow(Instant start, Instant endExclusive)
    {
        if (endExclusive <= start)
            throw new ArgumentOutOfRangeException(nameof(endExclusive), endExclusive, FormattableString.Invariant($"A window must end after its start {start}."));
        (Start, EndExclusive) = (start, endExclusive);
    }

    /// <summary>First instant inside.</summary>
    public Instant Start { get; }

    /// <summary>First instant after.</summary>
    public Instant EndExclusive { get; }

    /// <summary>Elapsed time, exact across clock changes.</summary>
    public Duration Length => EndExclusive - Start;

    /// <summary>Time shared with [<paramref name="start"/>, <paramref name="endExclusive"/>); zero when they do not touch.</summary>
    public Duration OverlapWith(Instant start, Instant endExclusive)
    {
        var shared = Instant.Min(EndExclusive, endExclusive) - Instant.Max(Start, start);
        return shared > Duration.Zero ? shared : Duration.Zero;
    }
}
