using System.Globalization;
using Bunit;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Tests;

/// <summary>A renderer with what every page may ask for. Unplanned calls of the browser fail the test.</summary>
public abstract class WebContext : BunitContext
{
    protected WebContext()
    {
        // Whatever the language of the machine.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Services.AddLocalization();
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<Viewer>();
        Services.AddScoped<Search>();
        Services.AddScoped<Drafts>();
        Services.AddSingleton(Options.Create(new WebOptions()));
        Services.AddScoped<CurrentWorkspace>();
        Services.AddSingleton<AntiforgeryStateProvider, FixedToken>();
        foreach (var entry in (NavigationEntry[])[new(20, "impact", "Impact", IconName.Impact, 'i'), new(10, "", "Start", IconName.Start, 's')])
            Services.AddSingleton(entry);
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token-of-the-test", "__RequestVerificationToken");
    }
}
