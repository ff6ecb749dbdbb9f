using System.Diagnostics;
using System.Globalization;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>An import or its undoing in a process of its own, led step by step and killed at a chosen point.</summary>
public static class KilledImport
{
    /// <summary>
    /// Lets the work (import or undo) take <paramref name="steps"/> steps, then lets it run into the next one for <paramref name="delay"/> and kills it (SIGKILL).
    /// </summary>
    public static async Task RunAsync(string work, DatabaseOptions options, int rows, int seed, int steps, TimeSpan delay, CancellationToken token)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CreatorImpact.ImportProbe.dll"),
            work,
            options.Engine.ToString(),
            options.ConnectionString,
            rows.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        try
        {
            for (var step = 0; step <= steps; step++)
            {
                var line = await process.StandardOutput.ReadLineAsync(token);
                if (line is null || !line.StartsWith("step ", StringComparison.Ordinal)) break;
                await process.StandardInput.WriteLineAsync("on".AsMemory(), token);
                await process.StandardInput.FlushAsync(token);
            }

            // The kill must fall inside a step, in the middle of a statement or a commit, and no event is raised there. Nothing is expected to
            // be done when the delay ends: whatever the moment, the test asks for the same result.
            await Task.Delay(delay, token);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
