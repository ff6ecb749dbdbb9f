using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>Posts by day of publishing. Days between the first and the last without a post are true zeros: the list names every post.</summary>
/// <param name="First">First day.</param>
/// <param name="Counts">Posts a day from <paramref name="First"/> on; not empty.</param>
public sealed record UploadCounts(LocalDate First, IReadOnlyList<int> Counts)
{
    /// <summary>Last day, inclusive.</summary>
    public LocalDate Last => First.PlusDays(Counts.Count - 1);

    /// <summary>Posts in all.</summary>
    public int Total => Counts.Sum();

    /// <summary>Posts of a day; null for days the list does not reach.</summary>
    public int? On(LocalDate day)
    {
        var index = Period.DaysBetween(First, day);
        return index >= 0 && index < Counts.Count ? Counts[index] : null;
    }

    /// <summary>True when at least one post was published on these days, both inclusive.</summary>
    public bool HasPostsWithin(LocalDate first, LocalDate last)
    {
        for (var day = LocalDate.Max(first, First); day <= LocalDate.Min(last, Last); day = day.PlusDays(1))
            if (On(day) > 0) return true;
        return false;
    }

    /// <summary>Counts posts by day; null without any.</summary>
    /// <param name="days">Days of publishing, in any order.</param>
    /// <param name="lastInclusive">Last day the list reaches to, where it is after the newest post.</param>
    public static UploadCounts? Of(IEnumerable<LocalDate> days, LocalDate? lastInclusive = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        var all = days.ToList();
        if (all.Count == 0) return null;

        var first = all.Min();
        var last = lastInclusive is { } said && said > all.Max() ? said : all.Max();
        var counts = new int[Period.DaysBetween(first, last) + 1];
        foreach (var day in all) counts[Period.DaysBetween(first, day)]++;
        return new UploadCounts(first, counts);
    }
}
