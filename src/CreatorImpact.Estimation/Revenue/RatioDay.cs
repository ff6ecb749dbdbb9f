using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>One day of a ratio such as revenue over thousands of views.</summary>
/// <param name="Position">Days after the first assessed day; negative before it.</param>
/// <param name="Base">What is divided by, above zero.</param>
/// <param name="Amount">What is divided.</param>
internal readonly record struct RatioDay(int Position, double Base, double Amount)
{
    /// <summary>Day of the week, the first assessed day's being 0.</summary>
    public int Weekday => WeekdayOf(Position);

    public static int WeekdayOf(int position) => ((position % 7) + 7) % 7;

    /// <summary>Days with something to divide by, in order.</summary>
    /// <exception cref="ArgumentException">A day is there twice or assessed itself, or a number is not finite, or a base is negative.</exception>
    public static RatioDay[] Sorted(IEnumerable<(LocalDate Day, double Base, double Amount)> days, LocalDate first, IReadOnlyList<PartPattern> parts)
    {
        var assessed = parts.SelectMany(part => part.Offsets).ToHashSet();
        var found = new SortedDictionary<int, RatioDay>();
        foreach (var (day, divisor, amount) in days)
        {
            if (!double.IsFinite(divisor) || !double.IsFinite(amount) || divisor < 0)
                throw new ArgumentException(FormattableString.Invariant($"Expected finite numbers and views of zero or more on {day:uuuu-MM-dd}, found {divisor} and {amount}."), nameof(days));
            var position = Period.DaysBetween(first, day);
            if (assessed.Contains(position) || !found.TryAdd(position, new RatioDay(position, divisor, amount)))
                throw new ArgumentException(FormattableString.Invariant($"Expected each clean day once and outside the assessed days, found {day:uuuu-MM-dd}."), nameof(days));
        }

        return [.. found.Values.Where(day => day.Base > 0)];
    }
}

/// <summary>Days of a ratio, what is assessed, and where its random numbers come from.</summary>
/// <param name="Name">Names the random numbers of the series.</param>
/// <param name="Days">Clean days in order.</param>
/// <param name="Parts">What is assessed.</param>
/// <param name="Block">Days from the first assessed day on that a placebo covers.</param>
/// <param name="Hourly">Whether the views come by the hour.</param>
/// <param name="Worlds">Moments and angles of the run.</param>
/// <param name="Seed">Seed of the run.</param>
internal sealed record RatioQuestion(string Name, RatioDay[] Days, PartPattern[] Parts, int Block, bool Hourly, DrawWorlds Worlds, ulong Seed);
