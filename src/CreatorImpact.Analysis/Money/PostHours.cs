using CreatorImpact.Analysis.Posts;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Which posts of the days an outage touched fall inside it.</summary>
internal static class PostHours
{
    // Fewer posts with a known hour say less of an account's habits than the length of the window does.
    private const int FewestPosts = 20;

    /// <summary>The days touched, each with the share of its usual posts that falls into the window.</summary>
    /// <param name="Days">Days of the window.</param>
    /// <param name="WholeDays">True when only days are known of the posts: then each counts as a whole.</param>
    /// <param name="IsPart">True when the window leaves a part of a day out.</param>
    public sealed record Window(IReadOnlyList<WindowDay> Days, bool WholeDays, bool IsPart);

    /// <summary>By the hours of the account's own posts; by time alone where fewer than 20 have an hour.</summary>
    public static Window WindowDays(AccountPosts posts, OutageWindow span, AssessedTime assessed, DateTimeZone zone)
    {
        var times = posts.Posts.Select(post => post.Item.PublishedAt).OfType<Instant>().Select(at => at.InZone(zone).TimeOfDay).ToList();
        var wholeDays = times.Count == 0;
        var (days, isPart) = (new List<WindowDay>(), false);
        for (var day = assessed.FirstDay; day <= assessed.LastOutageDay; day = day.PlusDays(1))
        {
            var (start, end) = (zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
            var (from, to) = (Instant.Max(start, span.Start), Instant.Min(end, span.EndExclusive));
            isPart |= from > start || to < end;
            var byTime = (to - from) / (end - start);
            var share = wholeDays || (from <= start && to >= end) ? 1
                : times.Count < FewestPosts ? byTime
                : times.Count(time => time >= from.InZone(zone).TimeOfDay && (to >= end || time < to.InZone(zone).TimeOfDay)) / (double)times.Count;
            // Nobody posts at night, and still one might: no window is without any share.
            days.Add(new WindowDay(day, Math.Clamp(share, 1e-6, 1)));
        }

        return new Window(days, wholeDays, isPart);
    }

    /// <summary>Posts inside the window, and those after it up to the end of the recovery window.</summary>
    public static (int Inside, int After) Count(AccountPosts posts, OutageWindow span, AssessedTime assessed, bool wholeDays, DateTimeZone zone)
    {
        var (inside, after) = (0, 0);
        foreach (var item in posts.Posts.Select(post => post.Item).Where(item => item.PublishedOn is not null))
        {
            if (wholeDays || item.PublishedAt is not { } at)
            {
                var day = item.PublishedOn!.Value;
                if (day >= assessed.FirstDay && day <= assessed.LastOutageDay) inside++;
                if (day > assessed.LastOutageDay && day <= assessed.LastDay) after++;
                continue;
            }

            if (at >= span.Start && at < span.EndExclusive) inside++;
            // The rest of the days touched counts as after, whether it lies before the window or behind it: the question's counts are those of whole days.
            else if (at.InZone(zone).Date is var on && on >= assessed.FirstDay && on <= assessed.LastDay) after++;
        }

        return (inside, after);
    }
}
