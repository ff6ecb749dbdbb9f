using CreatorImpact.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>The product as it is shipped, in a process of its own so that nobody else's memory is counted, with one more address: what it holds.</summary>
internal static class CircuitsHost
{
    /// <summary>Name of the command that becomes the host.</summary>
    public const string Command = "circuits-host";

    /// <summary>Begins the line of the output that says where it listens.</summary>
    public const string Ready = "circuits-host listens on ";

    /// <summary>Address of <see cref="HostMemory"/>.</summary>
    public const string MemoryPath = "benchmark/memory";

    /// <summary>Runs until the process is ended.</summary>
    public static async Task RunAsync(string folder, CancellationToken token)
    {
        await using var app = WebProduct.Create(["--Urls", "http://127.0.0.1:0", "--CreatorImpact:DataFolder", folder, "--Logging:LogLevel:Default", "Warning"]);
        app.MapGet("/" + MemoryPath, static () => Results.Json(HostMemory.Measure()));
        await WebProduct.PrepareAsync(app, token);
        await WebProduct.StartAsync(app, token);
        await Console.Out.WriteLineAsync(Ready + app.Urls.Single());
        await app.WaitForShutdownAsync(token);
    }
}
