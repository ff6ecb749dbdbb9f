using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store.Segments;

namespace CreatorImpact.Analysis.Tests.Groups;

public sealed class AccountSegmentsTests
{
    private static readonly RosterEntry Entry = new("tiktok", "luma")
    {
        Followers = 25_000,
        Region = "DE",
        Monetised = true,
        Clients = ["Acme", "Bolt"],
        Segments = [new SegmentName("tier", "gold")],
    };

    [Fact]
    public void Of_RosterEntry_GivesItsColumnsAndTheReadySets() =>
        Assert.Equal(
            ["tier:gold", "client:Acme", "client:Bolt", "region:DE", "followers:10–100 k", "monetised:earns money", "user group:content creators", "platform:tiktok"],
            Names(new AccountSegments([], [Entry]).Of("tiktok", Entry)));

    [Fact]
    public void Of_AccountTheRosterDoesNotKnow_HasItsPlatform() => Assert.Equal(["platform:tiktok"], Names(new AccountSegments([], []).Of("tiktok", null)));

    [Fact]
    public void Of_RulesOfOneSet_FirstThatFitsCounts()
    {
        SegmentRule[] rules = [new("size", "large", SegmentField.Followers) { Low = 20_000 }, new("size", "any", SegmentField.Followers) { Low = 0 }];

        Assert.Contains("size:large", Names(new AccountSegments(rules, [Entry]).Of("tiktok", Entry)));
        Assert.DoesNotContain("size:any", Names(new AccountSegments(rules, [Entry]).Of("tiktok", Entry)));
    }

    [Fact]
    public void Of_OwnRuleForAReadySet_TakesItsPlace()
    {
        SegmentRule[] rules = [new("followers", "up to 1 M", SegmentField.Followers) { High = 1_000_000 }];

        Assert.Equal(["followers:up to 1 M"], Names(new AccountSegments(rules, [Entry]).Of("tiktok", Entry)).Where(name => name.StartsWith("followers", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("shop", 500_000L, true, "businesses")]
    [InlineData("E-Commerce", 999L, null, "businesses")]
    [InlineData("Tienda online", 1_000L, false, "businesses")]
    [InlineData("food", 500_000L, true, "influencers")]
    [InlineData("gaming", 999L, null, "casual users")]
    [InlineData("business tips", null, true, "content creators")]
    [InlineData(null, 100_000L, null, "influencers")]
    [InlineData(null, 999L, true, "content creators")]
    [InlineData(null, 999L, null, "casual users")]
    [InlineData(null, 1_000L, false, "content creators")]
    [InlineData(null, null, null, null)]
    public void UserGroupOf_WhatTheRosterSays_DecidesTheGroup(string? business, long? followers, bool? monetised, string? group) =>
        Assert.Equal(group, ReadySets.UserGroupOf(new RosterEntry(null, "a") { BusinessType = business, Followers = followers, Monetised = monetised }));

    private static IEnumerable<string> Names(IEnumerable<SegmentName> segments) => segments.Select(one => $"{one.Set}:{one.Segment}");
}
