using System.Reflection;
using CreatorImpact.Web.Tests;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>One browser and one running product for all tests of the collection.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningProduct? _product;

    /// <summary>Folder of pictures for people to look at; not part of the repository.</summary>
    public static string OutputFolder { get; } = Directory.CreateDirectory(Path.Combine(
        typeof(BrowserFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!,
        "tests",
        "output",
        "screens")).FullName;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _product = await RunningProduct.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_product is not null)
            await _product.DisposeAsync();
    }

    /// <summary>Opens a tab with cookies of its own.</summary>
    /// <param name="product">Where it leads; null takes the product all tests share, which holds no data.</param>
    public Task<Visit> VisitAsync(Screen screen, RunningProduct? product = null) => VisitAsync(screen, (product ?? _product!).Address);

    /// <summary>Opens a tab on any address.</summary>
    public async Task<Visit> VisitAsync(Screen screen, Uri address)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            DeviceScaleFactor = screen.Scale,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        return new Visit(await context.NewPageAsync());
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
