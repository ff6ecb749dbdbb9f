using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>When a post was planned or published, as far as it is known.</summary>
/// <param name="Day">Day, in the zone of its source.</param>
/// <param name="At">Instant; null when only the day is known.</param>
public readonly record struct PostTime(LocalDate Day, Instant? At)
{
    /// <summary>How far apart two posts are: exactly where both instants are known, else in whole days.</summary>
    public Duration DistanceTo(PostTime other)
    {
        if (At is { } mine && other.At is { } its) return mine > its ? mine - its : its - mine;
        return Duration.FromDays(Math.Abs(Period.DaysBetween(Day, other.Day)));
    }

    /// <summary>Earliest instant it can mean: a day begins first at UTC+14.</summary>
    public Instant Earliest => At ?? Day.AtMidnight().WithOffset(Offset.FromHours(14)).ToInstant();

    /// <summary>Latest instant it can mean, exclusive for days: a day ends last at UTC−12.</summary>
    public Instant Latest => At ?? Day.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(-12)).ToInstant();
}
