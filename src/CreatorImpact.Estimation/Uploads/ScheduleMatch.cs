using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>A post that was planned.</summary>
/// <param name="Title">Title; empty when the plan has none.</param>
/// <param name="Time">When.</param>
/// <param name="Link">Address, where the plan has it.</param>
public sealed record PlannedUpload(string Title, PostTime Time, string? Link = null);

/// <summary>A post that was published.</summary>
/// <param name="Title">Title or first words; null when not known.</param>
/// <param name="Time">When.</param>
/// <param name="Link">Address; null when not known.</param>
public sealed record PublishedUpload(string? Title, PostTime Time, string? Link = null);

/// <summary>What became of a planned post.</summary>
public enum PlannedFate
{
    /// <summary>Its time has not come.</summary>
    Upcoming,

    /// <summary>No list of posts reaches over its time: nobody can tell.</summary>
    Unknown,

    /// <summary>Published within half a day of its time.</summary>
    Published,

    /// <summary>Published later than that (or earlier).</summary>
    Displaced,

    /// <summary>Not published, as far as the lists of posts reach.</summary>
    Missed,
}

/// <summary>A planned post with its fate.</summary>
/// <param name="Planned">Index in the plan.</param>
/// <param name="Published">Index of the post it became; null when it became none.</param>
/// <param name="Fate">What became of it.</param>
public sealed record PlannedOutcome(int Planned, int? Published, PlannedFate Fate);

/// <summary>
/// Holds a schedule against the posts that were published, post by post and each once: by address; then by title within two weeks, the
/// nearest in time first; then what is left by time alone, within half a day (or on the same day where only days are known).
/// </summary>
public static class ScheduleMatch
{
    /// <summary>Distance up to which a post came at its planned time.</summary>
    public static readonly Duration SameTime = Duration.FromHours(12);

    private static readonly Duration TitleReach = Duration.FromDays(14);

    /// <summary>One outcome a planned post, in the plan's order.</summary>
    /// <param name="planned">The plan of one account.</param>
    /// <param name="published">The account's posts.</param>
    /// <param name="known">The time over which the lists name every post; null when there is no list.</param>
    /// <param name="now">When this is asked.</param>
    public static IReadOnlyList<PlannedOutcome> Of(IReadOnlyList<PlannedUpload> planned, IReadOnlyList<PublishedUpload> published, Interval? known, Instant now)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(published);
        var matches = new int?[planned.Count];
        var taken = new bool[published.Count];
        PairByLink(planned, published, matches, taken);
        var (plannedTitles, publishedTitles) = (planned.Select(one => TitleIndex.Letters(one.Title)).ToArray(), published.Select(one => TitleIndex.Letters(one.Title)).ToArray());
        PairByTime(planned, published, matches, taken, (plan, post) => TitleIndex.AreSame(plannedTitles[plan], publishedTitles[post]), TitleReach);
        // A post whose title stands in the plan for another day is that one and no stand-in.
        var titles = new TitleIndex(plannedTitles);
        var isPlanned = Array.ConvertAll(publishedTitles, titles.Contains);
        PairByTime(planned, published, matches, taken, (_, post) => !isPlanned[post], SameTime);
        return [.. planned.Select((plan, index) => new PlannedOutcome(index, matches[index], FateOf(plan, matches[index] is { } post ? published[post] : null, known, now)))];
    }

    private static PlannedFate FateOf(PlannedUpload plan, PublishedUpload? post, Interval? known, Instant now)
    {
        if (post is not null) return IsOnTime(plan.Time, post.Time) ? PlannedFate.Published : PlannedFate.Displaced;
        if (plan.Time.Earliest > now) return PlannedFate.Upcoming;
        if (known is not { } span || plan.Time.Earliest < span.Start) return PlannedFate.Unknown;

        // Missed is said once the half day has passed in which it might still have come.
        return span.HasEnd && plan.Time.Latest + SameTime > span.End ? (plan.Time.Latest > now ? PlannedFate.Upcoming : PlannedFate.Unknown) : PlannedFate.Missed;
    }

    private static bool IsOnTime(PostTime plan, PostTime post) => plan.DistanceTo(post) <= SameTime;

    private static void PairByLink(IReadOnlyList<PlannedUpload> planned, IReadOnlyList<PublishedUpload> published, int?[] matches, bool[] taken)
    {
        var posts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var post = 0; post < published.Count; post++)
            if (published[post].Link?.Trim() is { Length: > 0 } link)
                posts.TryAdd(link, post);
        for (var plan = 0; plan < planned.Count; plan++)
        {
            if (planned[plan].Link?.Trim() is not { Length: > 0 } link || !posts.TryGetValue(link, out var post) || taken[post]) continue;
            matches[plan] = post;
            taken[post] = true;
        }
    }

    // The nearest pair first; among equals the plan's order, so that nothing depends on the order of the posts.
    private static void PairByTime(
        IReadOnlyList<PlannedUpload> planned, IReadOnlyList<PublishedUpload> published, int?[] matches, bool[] taken, Func<int, int, bool> fits, Duration reach)
    {
        var byDay = published.Index().Where(one => !taken[one.Index]).GroupBy(one => one.Item.Time.Day).ToDictionary(group => group.Key, group => group.Select(one => one.Index).ToList());
        var pairs = new List<(Duration Distance, int Plan, int Post)>();
        for (var plan = 0; plan < planned.Count; plan++)
        {
            if (matches[plan] is not null) continue;
            foreach (var post in Near(byDay, planned[plan].Time.Day, reach))
                if (planned[plan].Time.DistanceTo(published[post].Time) is var distance && distance <= reach && fits(plan, post))
                    pairs.Add((distance, plan, post));
        }

        foreach (var (_, plan, post) in pairs.OrderBy(pair => pair.Distance).ThenBy(pair => pair.Plan).ThenBy(pair => pair.Post))
        {
            if (matches[plan] is not null || taken[post]) continue;
            matches[plan] = post;
            taken[post] = true;
        }
    }

    private static IEnumerable<int> Near(Dictionary<LocalDate, List<int>> byDay, LocalDate day, Duration reach)
    {
        // Two zones apart the same moment may stand under neighbouring days.
        var days = (int)Math.Ceiling(reach.TotalDays) + 1;
        return Enumerable.Range(-days, (2 * days) + 1).SelectMany(step => byDay.TryGetValue(day.PlusDays(step), out var posts) ? posts : []);
    }
}
