using System.Diagnostics;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>Programs that look at files from outside; a machine may lack them.</summary>
internal static class Tool
{
    /// <summary>Runs a program and takes what it printed; null where it is not installed.</summary>
    public static async Task<string?> RunAsync(string name, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
            return null;

        using var process = new Process { StartInfo = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        foreach (var argument in arguments)
            process.StartInfo.ArgumentList.Add(argument);
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{name}: {await errors}{await output}");
        return await output;
    }
}
