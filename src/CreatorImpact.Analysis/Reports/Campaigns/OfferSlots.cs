using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>On which weekdays and at which hours make-goods appear: those of the posts they stand for, unless something else is agreed.</summary>
internal static class OfferSlots
{
    private const int MostNamed = 7;

    /// <summary>A sentence; where the posts or their times are not known, it names none.</summary>
    public static string Of(DeliverableReport report, CampaignData data, CampaignText text)
    {
        var posts = PostMatch.Of(report.Deliverable.PostLinks, data.PostsOf(report.Deliverable)).Found;
        var slots = posts.Select(post => SlotOf(post.Item, report.Flight.Zone)).OfType<(IsoDayOfWeek Day, LocalTime? Hour)>().Distinct().OrderBy(slot => slot.Day).ThenBy(slot => slot.Hour).ToList();
        return slots.Count is 0 or > MostNamed
            ? text.Get("MakeGoodSlots")
            : text.Get("MakeGoodSlotsNamed", string.Join("; ", slots.Select(slot => Written(slot, text))), ClockText.Zone(report.Flight.Zone));
    }

    private static (IsoDayOfWeek Day, LocalTime? Hour)? SlotOf(StoredContentItem post, DateTimeZone zone)
    {
        if (post.PublishedAt is { } time)
        {
            var local = time.InZone(zone).LocalDateTime;
            return (local.DayOfWeek, new LocalTime(local.Hour, 0));
        }

        return post.PublishedOn is { } day ? (day.DayOfWeek, null) : null;
    }

    private static string Written((IsoDayOfWeek Day, LocalTime? Hour) slot, CampaignText text)
    {
        // Of .NET's week Sunday is the first day, of ISO's the last.
        var day = text.Culture.DateTimeFormat.GetDayName((DayOfWeek)((int)slot.Day % 7));
        return slot.Hour is { } hour ? text.Get("MakeGoodHour", day, hour.ToString("HH':'mm", text.Culture), hour.PlusHours(1).ToString("HH':'mm", text.Culture)) : day;
    }
}
