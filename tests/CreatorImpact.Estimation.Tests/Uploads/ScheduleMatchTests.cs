using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class ScheduleMatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 0, 0);

    private static readonly Interval Known = new(Instant.FromUtc(2026, 10, 1, 0, 0), Instant.FromUtc(2026, 11, 20, 0, 0));

    [Fact]
    public void Of_ThreePlannedOnePublished_NamesTheTwoMissed()
    {
        PlannedUpload[] plan = [Plan("Morning show", 9), Plan("Unboxing: the new phone!", 12), Plan("Live Q&A", 18)];

        var outcomes = ScheduleMatch.Of(plan, [Post("UNBOXING – the new phone 📱 #tech", 13)], Known, Now);

        Assert.Equal([PlannedFate.Missed, PlannedFate.Published, PlannedFate.Missed], outcomes.Select(one => one.Fate));
        Assert.Equal(["Morning show", "Live Q&A"], outcomes.Where(one => one.Fate == PlannedFate.Missed).Select(one => plan[one.Planned].Title));
        Assert.Equal([null, 0, null], outcomes.Select(one => one.Published));
    }

    [Fact]
    public void Of_SameTitleDaysLater_IsDisplaced()
    {
        var outcome = Assert.Single(ScheduleMatch.Of([Plan("Unboxing", 9)], [new PublishedUpload("unboxing", At(2026, 11, 8, 10))], Known, Now));

        Assert.Equal((PlannedFate.Displaced, 0), (outcome.Fate, outcome.Published));
    }

    [Theory]
    [InlineData(20, PlannedFate.Published)]
    [InlineData(22, PlannedFate.Missed)]
    public void Of_OtherTitle_CountsOnlyNearInTime(int hour, PlannedFate fate) =>
        Assert.Equal(fate, Assert.Single(ScheduleMatch.Of([Plan("Working title", 9)], [Post("What it became", hour)], Known, Now)).Fate);

    [Fact]
    public void Of_PostOfAnotherDaysPlan_IsNoStandIn()
    {
        // "Two" came twelve days early: it is not "One" under another name.
        PlannedUpload[] plan = [Plan("One", 9), new("Two", At(2026, 11, 17, 9))];

        var outcomes = ScheduleMatch.Of(plan, [Post("Two", 10), new PublishedUpload("Two", At(2026, 11, 17, 9))], Known, Now);

        Assert.Equal([PlannedFate.Missed, PlannedFate.Published], outcomes.Select(one => one.Fate));
        Assert.Equal(1, outcomes[1].Published);
    }

    [Fact]
    public void Of_LinkInThePlan_DecidesFirst()
    {
        PlannedUpload[] plan = [new("Same", At(2026, 11, 5, 9), "https://x.com/a/status/1"), new("Same", At(2026, 11, 5, 9), "https://x.com/a/status/2")];

        var outcomes = ScheduleMatch.Of(plan, [new PublishedUpload("Same", At(2026, 11, 5, 9), "https://x.com/a/status/2"), new PublishedUpload("Same", At(2026, 11, 5, 9), "https://x.com/a/status/1")], Known, Now);

        Assert.Equal([1, 0], outcomes.Select(one => one.Published));
    }

    [Fact]
    public void Of_DaysOnly_MatchOnTheSameDay()
    {
        PlannedUpload[] plan = [new("", new PostTime(new LocalDate(2026, 11, 5), null)), new("", new PostTime(new LocalDate(2026, 11, 7), null))];

        var outcomes = ScheduleMatch.Of(plan, [Post("Anything", 23), new PublishedUpload("Else", new PostTime(new LocalDate(2026, 11, 6), null))], Known, Now);

        Assert.Equal([PlannedFate.Published, PlannedFate.Missed], outcomes.Select(one => one.Fate));
    }

    [Fact]
    public void Of_TimesTheListsDoNotReach_AreUnknownOrUpcoming()
    {
        PlannedUpload[] plan = [new("Before the list", At(2026, 9, 1, 9)), new("After the list", At(2026, 11, 20, 9)), new("To come", At(2026, 12, 1, 9)), new("Just in it", At(2026, 11, 19, 11))];

        Assert.Equal([PlannedFate.Unknown, PlannedFate.Unknown, PlannedFate.Upcoming, PlannedFate.Missed], ScheduleMatch.Of(plan, [], Known, Now).Select(one => one.Fate));
        Assert.Equal([PlannedFate.Unknown, PlannedFate.Unknown, PlannedFate.Upcoming, PlannedFate.Unknown], ScheduleMatch.Of(plan, [], null, Now).Select(one => one.Fate));
    }

    [Theory]
    [InlineData("sourdough in a hurry", "Sourdough in a hurry – part 2 #bread", true)]
    [InlineData("Sourdough in a hurry, part two and more", "sourdough in a h", true)]
    [InlineData("Bread", "Bread rolls", false)]
    [InlineData("", "Bread", false)]
    public void Titles_CutOrDecorated_AreTheSameOrNot(string one, string other, bool same)
    {
        var (left, right) = (TitleIndex.Letters(one), TitleIndex.Letters(other));

        Assert.Equal(same, TitleIndex.AreSame(left, right));
        Assert.Equal(same, new TitleIndex([left]).Contains(right));
        Assert.Equal(same, new TitleIndex([right, "zzz", "aaa"]).Contains(left));
    }

    [Fact]
    public void Of_AnyOrderOfPosts_GivesTheSameFates()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var plan = Enumerable.Range(0, 8).Select(_ => new PlannedUpload(FormattableString.Invariant($"title {random.Next(5)}"), At(2026, 11, 1 + random.Next(10), random.Next(24)))).ToArray();
            var posts = Enumerable.Range(0, 8).Select(_ => new PublishedUpload(FormattableString.Invariant($"title {random.Next(6)}"), At(2026, 11, 1 + random.Next(10), random.Next(24)))).ToArray();
            var outcomes = ScheduleMatch.Of(plan, posts, Known, Now);

            Assert.Equal(8, outcomes.Count);
            var used = outcomes.Select(one => one.Published).OfType<int>().ToList();
            Assert.Equal(used.Count, used.Distinct().Count());
            var shuffled = (PublishedUpload[])posts.Clone();
            random.Shuffle(shuffled);
            Assert.Equal(outcomes.Count(one => one.Fate == PlannedFate.Missed), ScheduleMatch.Of(plan, shuffled, Known, Now).Count(one => one.Fate == PlannedFate.Missed));
        }
    }

    private static PlannedUpload Plan(string title, int hour) => new(title, At(2026, 11, 5, hour));

    private static PublishedUpload Post(string title, int hour) => new(title, At(2026, 11, 5, hour));

    private static PostTime At(int year, int month, int day, int hour) => new(new LocalDate(year, month, day), Instant.FromUtc(year, month, day, hour, 0));
}
