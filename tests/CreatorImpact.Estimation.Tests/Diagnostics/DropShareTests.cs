using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Tests.Diagnostics;

public sealed class DropShareTests
{
    [Fact]
    public void Of_EighteenOfTwentyDrop_IsThePlatform()
    {
        var accounts = Accounts(20, 18);

        var found = DropShare.Of(accounts, accounts[0]);

        Assert.Equal(DropVerdict.Platform, found.Verdict);
        Assert.Equal((18, 20), (found.Dropped, found.Count));
        Assert.Equal("most_dropped", found.Reasons[0].Code);
        Assert.StartsWith("18 of 20 accounts", found.Reasons[0].Text, StringComparison.Ordinal);
        // The other nineteen, of which 17 dropped: 171 · 0.05¹⁷ · 0.95² and less.
        Assert.InRange(found.ChanceAlone, 1.17e-20, 1.19e-20);
        Assert.Contains(found.Reasons, reason => reason.Code == "shared_cause");
    }

    [Fact]
    public void Of_OneOfTwentyDrops_IsThisAccount()
    {
        var accounts = Accounts(20, 1);

        var found = DropShare.Of(accounts, accounts[0]);

        Assert.Equal(DropVerdict.Account, found.Verdict);
        Assert.Equal("few_dropped", found.Reasons[0].Code);
        // None of the other nineteen: certain. Without anybody asked about, 1 − 0.95²⁰.
        Assert.Equal((0, 19), (found.OthersDropped, found.Others));
        Assert.Equal(1, found.ChanceAlone, 12);
        Assert.Equal(0.6415, DropShare.Of(accounts).ChanceAlone, 4);
    }

    [Fact]
    public void Of_NobodyAskedAbout_SaysTheSame()
    {
        Assert.Equal(DropVerdict.Platform, DropShare.Of(Accounts(20, 18)).Verdict);
        Assert.Equal(DropVerdict.Account, DropShare.Of(Accounts(20, 1)).Verdict);
        Assert.Equal(DropVerdict.NoDrop, DropShare.Of(Accounts(20, 0)).Verdict);
    }

    [Fact]
    public void Of_SixOfTwentyDrop_CannotTell()
    {
        var accounts = Accounts(20, 6);

        var found = DropShare.Of(accounts, accounts[0]);

        Assert.Equal(DropVerdict.CannotTell, found.Verdict);
        Assert.Equal("part_dropped", found.Reasons[0].Code);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    public void Of_FewAccounts_CannotTell(int count, int dropped)
    {
        var accounts = Accounts(count, dropped);

        var found = DropShare.Of(accounts, accounts[0]);

        Assert.Equal(DropVerdict.CannotTell, found.Verdict);
        Assert.Equal("few_accounts", found.Reasons[0].Code);
    }

    [Fact]
    public void Of_ThreeOthersAllDrop_IsThePlatform()
    {
        var accounts = Accounts(4, 4);

        Assert.Equal(DropVerdict.Platform, DropShare.Of(accounts, accounts[0]).Verdict);
    }

    [Fact]
    public void Of_DaysThatCannotShowAnHour_CannotTell()
    {
        var asked = Account(0, dropped: true);
        AccountDrop[] accounts = [asked, .. Enumerable.Range(1, 19).Select(number => Account(number, dropped: false) with { Granularity = Granularity.Day, Exposed = 1.0 / 24 })];

        var found = DropShare.Of(accounts, asked);

        Assert.Equal(DropVerdict.CannotTell, found.Verdict);
        Assert.Equal("no_hourly_data", found.Reasons[0].Code);
        Assert.Contains("19 of 20", found.Reasons[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DaysThatDropAllTheSame_AreThePlatform()
    {
        AccountDrop[] accounts = [.. Enumerable.Range(0, 20).Select(number => Account(number, dropped: number < 18) with { Granularity = Granularity.Day, Exposed = 1.0 / 24 })];

        Assert.Equal(DropVerdict.Platform, DropShare.Of(accounts, accounts[0]).Verdict);
    }

    [Fact]
    public void Of_AccountThatDidNotDrop_IsToldApart()
    {
        var few = Accounts(20, 1);
        var most = Accounts(20, 18);

        Assert.Equal(DropVerdict.NoDrop, DropShare.Of(few, few[19]).Verdict);
        Assert.Equal(DropVerdict.Platform, DropShare.Of(most, most[19]).Verdict);
    }

    [Fact]
    public void Of_Accounts_ListsThoseThatDroppedFirst()
    {
        var accounts = Accounts(6, 2).Reverse().ToArray();

        var found = DropShare.Of(accounts);

        Assert.Equal(["creator 0", "creator 1"], found.Accounts.Take(2).Select(one => one.Account).Order(StringComparer.Ordinal));
        Assert.All(found.Accounts.Skip(2), one => Assert.False(one.Dropped));
    }

    [Fact]
    public void Of_EveryNumberThatDrops_NeverSaysPlatformBelowHalfAndNeverAccountAboveIt()
    {
        for (var count = 1; count <= 40; count++)
        {
            for (var dropped = 0; dropped <= count; dropped++)
            {
                var accounts = Accounts(count, dropped);
                var found = DropShare.Of(accounts, dropped > 0 ? accounts[0] : null);
                Assert.NotEmpty(found.Reasons);
                if (found.Verdict == DropVerdict.Platform) Assert.True(2 * dropped >= count, FormattableString.Invariant($"{dropped} of {count}"));
                if (found.Verdict == DropVerdict.Account) Assert.True(2 * dropped < count, FormattableString.Invariant($"{dropped} of {count}"));
            }
        }
    }

    [Fact]
    public void Of_AnAccountThatIsNotCompared_IsRejected() =>
        Assert.Throws<ArgumentException>(() => DropShare.Of(Accounts(3, 1), Account(9, dropped: true)));

    private static AccountDrop[] Accounts(int count, int dropped) => [.. Enumerable.Range(0, count).Select(number => Account(number, number < dropped))];

    private static AccountDrop Account(int number, bool dropped) =>
        new(FormattableString.Invariant($"creator {number}"), "tiktok", Granularity.Hour, DropBasis.ButFor, dropped ? 20 : 100, 100, 60, 1);
}
