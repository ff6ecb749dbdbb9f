using CreatorImpact.Data.Store.Findings;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>Compares posts of the week up to the end of the outage with the four weeks before it, where lists name every post of all five.</summary>
internal static class PostingPace
{
    private const int WeekDays = 7;
    private const int WeeksBefore = 4;

    /// <summary>The comparison, or that posts are not known.</summary>
    public static ExplanationFact In(ExplanationInput input)
    {
        var week = new DateInterval(input.LastOutageDay.PlusDays(1 - WeekDays), input.LastOutageDay);
        var before = new DateInterval(week.Start.PlusDays(-WeeksBefore * WeekDays), week.Start.PlusDays(-1));
        return Count(input, week) is { } posts && Count(input, before) is { } earlier
            ? new PostingFact(week, posts, (double)earlier / WeeksBefore)
            : new PlainFact(Explanation.Content, "posting_unknown");
    }

    private static int? Count(ExplanationInput input, DateInterval days)
    {
        if (input.Posts is not { IsSelection: false, Uploads: { } uploads }) return null;
        var sum = 0;
        foreach (var day in days)
        {
            if (uploads.On(day) is not { } count) return null;
            sum += count;
        }

        return sum;
    }
}
