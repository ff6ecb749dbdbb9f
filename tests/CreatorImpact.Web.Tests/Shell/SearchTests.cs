using Bunit;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class SearchTests : WebContext
{
    public SearchTests() => Services.AddScoped<ISearchSource>(_ => new FixedSource(
        new SearchHit("SearchOutages", "Feed did not load", "TikTok", "impact?outage=1"),
        new SearchHit("SearchOutages", "<b>Upload</b> broken", "YouTube", "impact?outage=2")));

    [Theory]
    [InlineData("tik FEED", true)]
    [InlineData("feed tube", false)]
    [InlineData("", true)]
    public void Matches_EveryWord_InAnyText(string typed, bool expected) =>
        Assert.Equal(expected, SearchHit.Matches(typed, "Feed did not load", null, "TikTok"));

    [Fact]
    public async Task FindAsync_Blank_AsksNobody() =>
        Assert.Empty(await Services.GetRequiredService<Search>().FindAsync("  ", CancellationToken.None));

    [Fact]
    public void Typing_Hits_AreListedAndTheFirstIsActive()
    {
        var box = Render<SearchBox>();

        Type(box, "load");

        Assert.Equal(["Feed did not load", "<b>Upload</b> broken"], box.FindAll(".search-hit span:first-child").Select(hit => hit.TextContent));
        Assert.Equal("search-hit-0", box.Find("input").GetAttribute("aria-activedescendant"));
        Assert.Equal("true", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void ArrowAndEnter_SecondHit_LeadsThere()
    {
        var box = Render<SearchBox>();
        Type(box, "load");

        box.Find("input").KeyDown(new KeyboardEventArgs { Key = "ArrowDown" });
        box.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        Assert.EndsWith("/impact?outage=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Escape_OpenList_Closes()
    {
        var box = Render<SearchBox>();
        Type(box, "load");

        box.Find("input").KeyDown(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(box.FindAll(".search-hit"));
        Assert.Equal("", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Typing_NothingFound_SaysSo()
    {
        var box = Render<SearchBox>();

        Type(box, "zebra");

        Assert.Contains("“zebra”", box.Find(".search-none").TextContent, StringComparison.Ordinal);
    }

    private static void Type(IRenderedComponent<SearchBox> box, string text)
    {
        box.Find("input").Input(text);
        box.WaitForState(() => box.Find("input").GetAttribute("aria-expanded") == "true");
    }

    private sealed class FixedSource(params SearchHit[] hits) : ISearchSource
    {
        public int Order => 1;

        public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
            Task.FromResult<IReadOnlyList<SearchHit>>([.. hits.Where(_ => typed == "load")]);
    }
}
