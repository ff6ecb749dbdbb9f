using Bunit;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class MainLayoutTests : WebContext
{
    public MainLayoutTests()
    {
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Render_Body_StandsInMain()
    {
        var layout = Render<MainLayout>(parameters => parameters.Add(p => p.Body, (RenderFragment)(builder => builder.AddContent(0, "the page"))));

        Assert.Equal("the page", layout.Find("main").TextContent.Trim());
        Assert.Equal("CreatorImpact", layout.Find(".brand").TextContent.Trim());
    }

    [Fact]
    public async Task SkipLink_AfterNavigation_StaysOnThePage()
    {
        var layout = Render<MainLayout>();

        await layout.InvokeAsync(() => Services.GetRequiredService<NavigationManager>().NavigateTo("impact?range=28"));

        Assert.Equal("impact?range=28#main", layout.Find("[data-skip-link]").GetAttribute("href"));
    }

    [Fact]
    public void ThemeToggle_Always_HasAName()
    {
        var layout = Render<MainLayout>();

        Assert.Equal("Switch between light and dark", layout.Find("[data-theme-toggle]").GetAttribute("aria-label"));
    }
}
