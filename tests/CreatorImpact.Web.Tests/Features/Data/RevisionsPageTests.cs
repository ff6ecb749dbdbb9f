using Bunit;
using CreatorImpact.Web.Features.Data;
using CreatorImpact.Web.Features.Data.Revisions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class RevisionsPageTests : StoredContext
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,110\n2026-11-03,luma,TikTok,120\n";

    public RevisionsPageTests()
    {
        Services.AddScoped<RevisionsLoader>();
        Services.AddScoped<DataPageLoader>();
    }

    // The day written later makes the file a newer export.
    private static string Revised => Days.Replace("110", "150", StringComparison.Ordinal) + "2026-11-04,luma,TikTok,130\n";

    [Theory]
    [InlineData("data/revisions?account=luma&platform=tiktok", "Revisions of luma")]
    [InlineData("data/revisions?import=2", "Revisions of newer.csv")]
    public async Task Page_RevisedDay_IsListedWithBothValuesAndTheFile(string address, string title)
    {
        await Content.FileAsync("days.csv", Days);
        await Content.FileAsync("newer.csv", Revised);

        var page = Open(address);

        Assert.Equal(title, page.Find("h1").TextContent);
        var row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Equal(["2 Nov 2026", "110", "150", "+40 (+36.4 %)"], row.Children.Take(4).Select(cell => cell.TextContent.Replace('\u00A0', ' ')));
        Assert.StartsWith("newer.csv, exported", row.Children[4].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingRevised_SaysSo()
    {
        await Content.FileAsync("days.csv", Days);

        Assert.Contains("No revisions", Open("data/revisions?account=luma&platform=tiktok").Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/revisions?account=nobody")]
    [InlineData("data/revisions?import=99")]
    [InlineData("data/revisions?import=x")]
    public void Page_NoSuchThing_SaysSo(string address) => Assert.Contains("There is no such account or import", Open(address).Markup, StringComparison.Ordinal);

    [Fact]
    public async Task ImportList_RevisedCount_LeadsToThem()
    {
        await Content.FileAsync("days.csv", Days);
        await Content.FileAsync("newer.csv", Revised);

        Assert.Equal("data/revisions?import=2", Render<DataPage>().Find(".counts a").GetAttribute("href"));
    }

    private IRenderedComponent<RevisionsPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<RevisionsPage>();
    }
}
