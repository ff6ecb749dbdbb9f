using Bunit;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class KeyboardHelpTests : WebContext
{
    [Fact]
    public void Render_PagesWithAKey_AreListedInOrder()
    {
        var help = Render<KeyboardHelp>();

        var lines = help.FindAll("dl > div").Select(line => (Keys: string.Join(' ', line.QuerySelectorAll("kbd").Select(key => key.TextContent)), Label: line.QuerySelector("dd")!.TextContent)).ToList();
        Assert.Equal(("g s", "Go to Start"), lines[1]);
        Assert.Equal(("g i", "Go to Impact"), lines[2]);
        Assert.Contains(("?", "This help"), lines);
        Assert.NotNull(help.Find("[data-keys-switch]"));
    }

    [Fact]
    public void NavigationRail_EveryEntryWithAKey_CanBeFoundByIt() =>
        Assert.Equal("impact", Render<NavigationRail>().Find("a[data-key=i]").GetAttribute("href"));
}
