using CreatorImpact.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace CreatorImpact.Web.Tests;

/// <summary>The product as it is shipped, listening on a free port of this machine, with an empty data folder of its own.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningProduct(WebApplication app, string dataFolder)
    {
        _app = app;
        DataFolder = dataFolder;
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Root of the site.</summary>
    public Uri Address { get; }

    /// <summary>Folder of the database and the uploads; removed at the end.</summary>
    public string DataFolder { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="configure">Replaces parts before the product is built.</param>
    /// <param name="settings">Further settings, written as on the command line.</param>
    public static async Task<RunningProduct> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;
        var app = WebProduct.Create(["--Urls", "http://127.0.0.1:0", "--CreatorImpact:DataFolder", folder, .. settings], configure);
        try
        {
            await WebProduct.PrepareAsync(app, CancellationToken.None);
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }

        return new RunningProduct(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
