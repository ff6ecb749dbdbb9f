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
    public static Task<RunningProduct> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("creatorimpact-test-").FullName, configure, settings);

    /// <summary>Stops the product and starts another on the same folder; this one must not be disposed of then.</summary>
    /// <param name="between">What happens to the folder in between.</param>
    public async Task<RunningProduct> RestartAsync(Func<Task>? between = null)
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (between is not null)
            await between();
        return await StartAsync(DataFolder, null, []);
    }

    private static async Task<RunningProduct> StartAsync(string folder, Action<WebApplicationBuilder>? configure, string[] settings)
    {
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
