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
    public async Task Typing_Hits_AreListedAndTheFirstIsActive()
    {
        var box = Render<SearchBox>();

        await TypeAsync(box, "load");

        Assert.Equal(["Feed did not load", "<b>Upload</b> broken"], box.FindAll(".search-hit span:first-child").Select(hit => hit.TextContent));
        Assert.Equal("search-hit-0", box.Find("input").GetAttribute("aria-activedescendant"));
        Assert.Equal("true", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task ArrowAndEnter_SecondHit_LeadsThere()
    {
        var box = Render<SearchBox>();
        await TypeAsync(box, "load");

        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Assert.EndsWith("/impact?outage=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("false", box.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Escape_OpenList_Closes()
    {
        var box = Render<SearchBox>();
        await TypeAsync(box, "load");

        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(box.FindAll(".search-hit"));
        Assert.Equal("", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Typing_NothingFound_SaysSo()
    {
        var box = Render<SearchBox>();

        await TypeAsync(box, "zebra");

        Assert.Contains("“zebra”", box.Find(".search-none").TextContent, StringComparison.Ordinal);
    }

    // Awaited to its end, and so past the pause before the search: no render is still under way when the next key is pressed.
    private static async Task TypeAsync(IRenderedComponent<SearchBox> box, string text)
    {
        await box.Find("input").InputAsync(text);
        Assert.Equal("true", box.Find("input").GetAttribute("aria-expanded"));
    }

    private sealed class FixedSource(params SearchHit[] hits) : ISearchSource
    {
        public int Order => 1;

        public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
            Task.FromResult<IReadOnlyList<SearchHit>>([.. hits.Where(_ => typed == "load")]);
    }
}
