using System.Globalization;
using CreatorImpact.Web.Features.Impact;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed class PickFilterTests
{
    [Fact]
    public void Find_WordsInAnyOrderAndCase_MatchLabelHintAndGroup()
    {
        PickOption[] options = [new("Café · TikTok", "Zoë", "a", false, "January"), new("Café · YouTube", null, "b", false), new("Other", null, "c", false)];

        var (listed, more) = PickFilter.Find(options, "tiktok  CAFE zoe jan", CultureInfo.GetCultureInfo("en"));

        Assert.Equal("a", Assert.Single(listed).Href);
        Assert.Equal(0, more);
    }

    [Fact]
    public void Find_FiveHundred_ListsSomeAndCountsTheRest()
    {
        PickOption[] options = [.. Enumerable.Range(0, 500).Select(number => new PickOption(FormattableString.Invariant($"account {number:000}"), null, FormattableString.Invariant($"{number}"), false))];

        Assert.Equal((PickFilter.MostListed, 500 - PickFilter.MostListed), (PickFilter.Find(options, "", CultureInfo.InvariantCulture).Listed.Count, PickFilter.Find(options, "", CultureInfo.InvariantCulture).More));
        Assert.Equal("437", Assert.Single(PickFilter.Find(options, "437", CultureInfo.InvariantCulture).Listed).Href);
    }
}
