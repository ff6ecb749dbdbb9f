using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>A running host with a data folder of its own; ended and removed at the end.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private HostProcess(Process process, DirectoryInfo folder, Uri root)
    {
        (_process, _folder, Root) = (process, folder, root);
        Http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 256 }) { Timeout = Patience };
    }

    /// <summary>Root of the site.</summary>
    public Uri Root { get; }

    /// <summary>With the cookies of one reader.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts this program once more, as the host, with nothing in it.</summary>
    /// <exception cref="InvalidOperationException">It did not begin to listen.</exception>
    public static Task<HostProcess> StartAsync(CancellationToken token) => StartAsync(static (_, _) => Task.CompletedTask, token);

    /// <summary>Starts this program once more, as the host, on a folder that is filled before.</summary>
    /// <param name="fill">Fills the data folder; its path is given.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="InvalidOperationException">It did not begin to listen.</exception>
    public static async Task<HostProcess> StartAsync(Func<string, CancellationToken, Task> fill, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-host-");
        try
        {
            await fill(folder.FullName, token);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(HostProcess).Assembly.Location);
        start.ArgumentList.Add(CircuitsHost.Command);
        start.ArgumentList.Add(folder.FullName);
        // The product is a web project: it collects as servers do.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(CircuitsHost.Ready, StringComparison.Ordinal) == true) listening.TrySetResult(new Uri(line.Data[CircuitsHost.Ready.Length..]));
            if (line.Data is null) listening.TrySetException(new InvalidOperationException("The host ended before it listened; run the command 'circuits-host FOLDER' by itself to see why."));
        };
        process.BeginOutputReadLine();
        try
        {
            return new HostProcess(process, folder, await listening.Task.WaitAsync(Patience, token));
        }
        catch
        {
            await EndAsync(process, folder);
            throw;
        }
    }

    /// <summary>Presses the button that loads the demo, and waits until it is there.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or the demo does not come.</exception>
    public async Task LoadDemoAsync(TimeProvider time, CancellationToken token)
    {
        var page = await Http.GetStringAsync(Root, token);
        var form = DemoForm().Match(page);
        if (!form.Success) throw new InvalidOperationException("The start page has no button that loads the demo.");
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", WebUtility.HtmlDecode(form.Groups["token"].Value)), new("to", "/")]);
        using var answer = await Http.PostAsync(new Uri(Root, "demo/load"), content, token);
        answer.EnsureSuccessStatusCode();
        var began = time.GetTimestamp();
        while (!(await Http.GetStringAsync(Root, token)).Contains("card newest", StringComparison.Ordinal))
        {
            if (time.GetElapsedTime(began) > Patience) throw new InvalidOperationException("The demo was not loaded in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(500), time, token);
        }
    }

    /// <summary>What the host holds now.</summary>
    public async Task<HostMemory> MemoryAsync(CancellationToken token) =>
        await Http.GetFromJsonAsync<HostMemory>(new Uri(Root, CircuitsHost.MemoryPath), token) ?? throw new InvalidDataException("The host did not say what it holds.");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await EndAsync(_process, _folder);
    }

    private static async Task EndAsync(Process process, DirectoryInfo folder)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("action=\"/demo/load\".*?name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DemoForm();
}
