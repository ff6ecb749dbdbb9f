using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Posts;

public sealed class PlannedPostsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 0, 0);

    private static readonly RosterBook NoRoster = new([]);

    private static readonly Interval Window = new(Instant.FromUtc(2026, 11, 12, 17, 30), Instant.FromUtc(2026, 11, 13, 0, 0));

    [Fact]
    public void Of_ThreePlannedInTheWindowOnePublished_NamesTheTwoMissed()
    {
        StoredPlannedPost[] plan = [Plan("Bread", 18), Plan("Rolls", 20), Plan("Cake", 22), Plan("Elsewhere", 18, "bo")];
        var accounts = AccountPosts.Of([Item(1, "ann", "Rolls!", 12, 20), Item(2, "ann", "Old", 1, 9), Item(3, "ann", "New", 18, 9)]);

        var lines = PlannedPosts.Of(plan, accounts, NoRoster, Now).Where(line => line.IsIn(Window) && line.Stored.Post.Account == "@Ann").ToList();

        Assert.Equal([PlannedFate.Missed, PlannedFate.Published, PlannedFate.Missed], lines.Select(line => line.Fate));
        Assert.Equal(["Bread", "Cake"], lines.Where(line => line.Fate == PlannedFate.Missed).Select(line => line.Stored.Post.Title));
        Assert.Equal(1, lines[1].Published!.Id);
    }

    [Fact]
    public void Of_PlanWithoutAccount_IsHeldAgainstAllAccounts()
    {
        var accounts = AccountPosts.Of([Item(1, "ann", "Rolls", 12, 20)]);

        Assert.Equal(PlannedFate.Published, Assert.Single(PlannedPosts.Of([Plan("Rolls", 20, "")], accounts, NoRoster, Now)).Fate);
        Assert.Equal(PlannedFate.Unknown, Assert.Single(PlannedPosts.Of([Plan("Rolls", 20, "nobody")], accounts, NoRoster, Now)).Fate);
        Assert.Empty(PlannedPosts.Of([Plan("Rolls", 20) with { Removed = true }], accounts, NoRoster, Now));
    }

    [Fact]
    public void Of_PlanNamesTheCreator_TheRosterKnowsTheAccount()
    {
        var accounts = AccountPosts.Of([Item(1, "annlee", "Rolls", 12, 20)]);
        var roster = new RosterBook([new StoredRosterEntry(new RosterEntry("tiktok", "@AnnLee") { Creator = "Ann" }, null, false)]);

        Assert.Equal(PlannedFate.Published, Assert.Single(PlannedPosts.Of([Plan("Rolls", 20)], accounts, roster, Now)).Fate);
        Assert.Equal(PlannedFate.Unknown, Assert.Single(PlannedPosts.Of([Plan("Rolls", 20)], accounts, NoRoster, Now)).Fate);
    }

    [Theory]
    [InlineData("tiktok.content", true)]
    [InlineData("tiktok.user_data_json", false)]
    [InlineData("x.content", false)]
    public void AccountPosts_OfASelection_CountsNoUploadsAndCallsNothingMissed(string format, bool isSelection)
    {
        StoredContentItem[] items = [Item(1, "ann", "Rolls", 12, 20), Item(2, "ann", "Old", 1, 9)];
        var accounts = AccountPosts.Of(items.Select(item => item with { Snapshots = [.. item.Snapshots.Select(one => one with { Format = format })] }));

        Assert.Equal((isSelection, isSelection), (accounts[0].IsSelection, accounts[0].PerWeek is null));
        Assert.Equal([PlannedFate.Published, isSelection ? PlannedFate.Unknown : PlannedFate.Missed], PlannedPosts.Of([Plan("Rolls", 20), Plan("Cake", 22)], accounts, NoRoster, Now).Select(line => line.Fate));
    }

    [Fact]
    public void Of_ListWhoseRangeEndsBeforeThePlan_CannotTell()
    {
        // Written on the 21st, over posts to the end of the 11th: the plan of the 12th is not missed, that of the 11th is.
        var until = Instant.FromUtc(2026, 11, 12, 0, 0);
        var accounts = AccountPosts.Of([Until(Item(1, "ann", "Old", 1, 9), until)]);

        Assert.Equal([PlannedFate.Unknown, PlannedFate.Missed], Fates(accounts, Plan("Cake", 20), Plan("Bread", -20)));
        Assert.Equal((until, until), (accounts[0].Known!.Value.End, accounts[0].KnownToPlans!.Value.End));
        Assert.Equal(new LocalDate(2026, 11, 11), accounts[0].Uploads!.Last);
    }

    [Fact]
    public void Of_OneListOfARangeAndOneBeyond_TheFurtherReachCounts()
    {
        var item = Item(1, "ann", "Old", 1, 9, (10, 5), (20, 9));
        var accounts = AccountPosts.Of([item with { Snapshots = [item.Snapshots[0] with { ListedUntil = Instant.FromUtc(2026, 11, 9, 0, 0) }, item.Snapshots[1]] }]);

        Assert.Equal([PlannedFate.Missed], Fates(accounts, Plan("Cake", 20)));
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 0, 0), accounts[0].Known!.Value.End);
    }

    [Theory]
    [InlineData(15, false, PlannedFate.Missed)]
    [InlineData(14, false, PlannedFate.Unknown)]
    [InlineData(14, true, PlannedFate.Missed)]
    public void Of_NoPostForFourWeeksBeforeThePlan_CannotTellUnlessTheListStatesThatFar(int newestInOctober, bool isStated, PlannedFate expected)
    {
        // Planned for 12 November 20:00; 28 days after 15 October 20:00 is that very hour.
        var item = Item(1, "ann", "Old", 1, 9) with { PublishedOn = new LocalDate(2026, 10, newestInOctober), PublishedAt = Instant.FromUtc(2026, 10, newestInOctober, 20, 0) };

        Assert.Equal([expected], Fates(AccountPosts.Of([isStated ? Until(item, Instant.FromUtc(2026, 11, 20, 0, 0)) : item]), Plan("Cake", 20)));
    }

    [Fact]
    public void AccountPosts_CountsUploadsAndViewsByAge()
    {
        // Published on the 1st and the 10th, seen on the 8th, 17th and on 1 December.
        var first = Item(1, "ann", "One", 1, 0, (8, 700), (31, 900));
        var second = Item(2, "ann", "Two", 10, 0, (17, 100));

        var account = Assert.Single(AccountPosts.Of([second, first]));

        Assert.Equal((2, 400, 400), (account.At(7).Posts, account.At(7).Median, account.At(7).Mean));
        Assert.Equal((1, 900), (account.At(30).Posts, account.At(30).Median));
        Assert.Equal(new LocalDate(2026, 11, 1), account.Uploads!.First);
        Assert.Equal(new LocalDate(2026, 11, 30), account.Uploads.Last);
        Assert.Equal(2 * 7 / 30d, account.PerWeek!.Value, 9);
        Assert.Equal([900d, 100], account.Posts.OrderBy(post => post.Item.Id).Select(post => post.Latest!.Value));
    }

    [Fact]
    public void SegmentSets_CreatorInTwoSetsAndWithTwoAccounts_CountsOnceInEach()
    {
        StoredRosterEntry[] entries =
        [
            Entry("tiktok", "@ann", "Ann", new SegmentName("tier", "gold"), new SegmentName("branch", "food")),
            Entry("youtube", "annlee", "Ann", new SegmentName("Tier", "Gold")),
            Entry("tiktok", "bo", null, new SegmentName("tier", "silver")),
            Entry("x", "gone", null, new SegmentName("tier", "gold")) with { Removed = true },
        ];

        var sets = SegmentSets.Of(entries);

        Assert.Equal([("branch", 1), ("client", 2), ("tier", 2)], sets.Select(set => (set.Name, set.Creators)));
        Assert.Equal([("gold", 1), ("silver", 1)], sets[2].Segments.Select(segment => (segment.Name, segment.Creators.Count)));
        Assert.Equal(["Ann", "bo"], Assert.Single(sets[1].Segments).Creators);
    }

    private static IEnumerable<PlannedFate> Fates(IReadOnlyList<AccountPosts> accounts, params StoredPlannedPost[] plan) =>
        PlannedPosts.Of(plan, accounts, NoRoster, Now).Select(line => line.Fate);

    private static StoredContentItem Until(StoredContentItem item, Instant until) => item with { Snapshots = [.. item.Snapshots.Select(one => one with { ListedUntil = until })] };

    private static StoredRosterEntry Entry(string platform, string account, string? creator, params SegmentName[] segments) =>
        new(new RosterEntry(platform, account) { Creator = creator, Segments = segments, Clients = ["Acme"] }, null, false);

    private static StoredPlannedPost Plan(string title, int hour, string account = "@Ann") =>
        new(title, new PlannedPost("tiktok", account, title, new LocalDate(2026, 11, 12), Instant.FromUtc(2026, 11, 12, 0, 0) + Duration.FromHours(hour)), null, false);

    private static StoredContentItem Item(long id, string account, string title, int day, int hour, params (int Day, double Views)[] snapshots) =>
        new(id, account, "tiktok", title)
        {
            Title = title,
            PublishedOn = new LocalDate(2026, 11, day),
            PublishedAt = Instant.FromUtc(2026, 11, day, hour, 0),
            Snapshots =
            [
                .. (snapshots.Length > 0 ? snapshots : [(21, 10)]).Select(one =>
                    new ContentSnapshot(null, Instant.FromUtc(2026, 11, 1, 0, 0) + Duration.FromDays(one.Item1 - 1), new Dictionary<string, double> { ["views"] = one.Item2 })),
            ],
        };
}
