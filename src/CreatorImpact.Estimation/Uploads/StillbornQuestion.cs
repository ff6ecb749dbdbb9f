using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>What stillborn posts are found from.</summary>
/// <param name="Account">Names the account's own random numbers.</param>
/// <param name="Window">The outage; has a start and an end.</param>
/// <param name="Posts">The account's posts; those published at other times are passed over.</param>
/// <param name="Now">When this is asked.</param>
/// <param name="Seed">Seed of the run.</param>
public sealed record StillbornQuestion(string Account, Interval Window, IReadOnlyList<FreshPost> Posts, Instant Now, ulong Seed)
{
    /// <summary>Age in days at which posts are compared: 30, or 90.</summary>
    public int HorizonDays { get; init; } = 30;
}
