using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store.Segments;

public abstract class SegmentRuleStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private SegmentRuleStore Rules => new(Database);

    [Fact]
    public async Task SaveAsync_SeveralRules_AreListedBySetInTheOrderOfEntry()
    {
        var large = Tier("large") with { Low = 10_000 };
        var region = new SegmentRule("home", "DACH", SegmentField.Region) { Accepted = ["DE", "AT", "CH"] };
        var any = Tier("any") with { Low = 0 };
        foreach (var rule in new[] { large, region, any }) await Rules.SaveAsync(Workspace, rule, Token);

        var listed = await Rules.ListAsync(Workspace, Token);

        Assert.Equal(["DACH", "large", "any"], listed.Select(rule => rule.Segment));
        Assert.Equal(region.Accepted, listed[0].Accepted);
        Assert.Equal((10_000L, (long?)null), (listed[1].Low!.Value, listed[1].High));
    }

    [Fact]
    public async Task SaveAsync_KnownRule_IsChangedInItsPlace()
    {
        var id = await Rules.SaveAsync(Workspace, Tier("large") with { Low = 10_000 }, Token);
        await Rules.SaveAsync(Workspace, Tier("any") with { Low = 0 }, Token);

        await Rules.SaveAsync(Workspace, Tier("huge") with { Id = id!.Value, Low = 50_000 }, Token);

        Assert.Equal(["huge", "any"], (await Rules.ListAsync(Workspace, Token)).Select(rule => rule.Segment));
        Assert.Null(await Rules.SaveAsync(Workspace, Tier("none") with { Id = 99, Low = 1 }, Token));
    }

    [Fact]
    public async Task RemoveAsync_Rule_IsGone()
    {
        var id = await Rules.SaveAsync(Workspace, Tier("large") with { Low = 10_000 }, Token);

        Assert.True(await Rules.RemoveAsync(Workspace, id!.Value, Token));

        Assert.Empty(await Rules.ListAsync(Workspace, Token));
        Assert.False(await Rules.RemoveAsync(Workspace, id.Value, Token));
    }

    [Fact]
    public async Task SaveAsync_RuleWithAFault_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Rules.SaveAsync(Workspace, Tier("none"), Token));

    private static SegmentRule Tier(string name) => new("size", name, SegmentField.Followers);
}

public sealed class SqliteSegmentRuleStoreTests(PostgresServer server) : SegmentRuleStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresSegmentRuleStoreTests(PostgresServer server) : SegmentRuleStoreTests(DatabaseEngine.PostgreSql, server);

public sealed class SegmentRuleTests
{
    private static readonly RosterEntry Entry = new("tiktok", "luma") { Followers = 10_000, Region = "DE", Monetised = true, Clients = ["Acme"] };

    [Theory]
    [InlineData(10_000L, null, true)]
    [InlineData(null, 10_000L, false)]
    [InlineData(10_001L, null, false)]
    [InlineData(1_000L, 10_001L, true)]
    public void Fits_Followers_LowerBoundIncludedUpperNot(long? low, long? high, bool fits) =>
        Assert.Equal(fits, new SegmentRule("s", "x", SegmentField.Followers) { Low = low, High = high }.Fits("tiktok", Entry));

    [Theory]
    [InlineData(SegmentField.Region, "de", true)]
    [InlineData(SegmentField.Region, "FR", false)]
    [InlineData(SegmentField.Monetised, "yes", true)]
    [InlineData(SegmentField.Monetised, "no", false)]
    [InlineData(SegmentField.Client, "ACME", true)]
    [InlineData(SegmentField.Platform, "TikTok", true)]
    [InlineData(SegmentField.BusinessType, "shop", false)]
    public void Fits_Texts_AreComparedWithoutCase(SegmentField field, string accepted, bool fits) =>
        Assert.Equal(fits, new SegmentRule("s", "x", field) { Accepted = [accepted] }.Fits("tiktok", Entry));

    [Fact]
    public void Fits_NothingKnown_FitsNothing() => Assert.False(new SegmentRule("s", "x", SegmentField.Followers) { Low = 0 }.Fits("tiktok", null));

    [Fact]
    public void Fault_WrongRules_SayWhatToDo()
    {
        Assert.Equal("no_name", new SegmentRule(" ", "x", SegmentField.Region) { Accepted = ["DE"] }.Fault()!.Code);
        Assert.Equal("long_name", new SegmentRule(new string('s', 61), "x", SegmentField.Region) { Accepted = ["DE"] }.Fault()!.Code);
        Assert.Equal("no_bound", new SegmentRule("s", "x", SegmentField.Followers).Fault()!.Code);
        Assert.Equal("bounds", new SegmentRule("s", "x", SegmentField.Followers) { Low = 5, High = 5 }.Fault()!.Code);
        Assert.Equal("no_values", new SegmentRule("s", "x", SegmentField.Client).Fault()!.Code);
        Assert.Equal("yes_or_no", new SegmentRule("s", "x", SegmentField.Monetised) { Accepted = ["true"] }.Fault()!.Code);
        Assert.Null(new SegmentRule("s", "x", SegmentField.Client) { Accepted = ["Acme"] }.Fault());
    }
}
