using System.Diagnostics;
using System.Text.Json;

namespace CreatorImpact.Cli.Tests;

/// <summary>The same figures on machines with narrower vector registers, tried by switching the wide ones off in a process of its own.</summary>
public sealed class InstructionSetTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX2")]
    public async Task Estimate_WithoutWideVectors_SameFiguresToNineDigits(params string[] switchedOff)
    {
        var probe = await RunAsync([typeof(InstructionSetProbe).Assembly.Location, "-class", typeof(InstructionSetProbe).FullName!, "-noColor"], switchedOff);
        Assert.Contains("Total: 2", probe, StringComparison.Ordinal);

        var expected = await EstimateAsync([]);
        var found = await EstimateAsync(switchedOff);

        Assert.True(Compare("$", expected, found) > 50);
    }

    /// <summary>Returns how many numbers were compared.</summary>
    private static int Compare(string path, JsonElement expected, JsonElement found)
    {
        Assert.Equal(expected.ValueKind, found.ValueKind);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Number:
                var (number, other) = (expected.GetDouble(), found.GetDouble());
                Assert.True(Math.Abs(number - other) <= 5e-10 * Math.Abs(number), FormattableString.Invariant($"{path}: {number:R} became {other:R}"));
                return 1;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), found.GetArrayLength());
                return expected.EnumerateArray().Zip(found.EnumerateArray()).Select((pair, i) => Compare(FormattableString.Invariant($"{path}[{i}]"), pair.First, pair.Second)).Sum();
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(property => property.Name), found.EnumerateObject().Select(property => property.Name));
                return expected.EnumerateObject().Sum(property => Compare($"{path}.{property.Name}", property.Value, found.GetProperty(property.Name)));
            default:
                Assert.Equal(expected.ToString(), found.ToString());
                return 0;
        }
    }

    private static async Task<JsonElement> EstimateAsync(string[] switchedOff)
    {
        string[] command =
        [
            typeof(CommandLine).Assembly.Location, "estimate", "--json",
            "--engagement", CommandRun.Sample("walkthrough", "luma-verse-hourly.csv"),
            "--outages", CommandRun.Sample("walkthrough", "outages.csv"),
        ];
        using var document = JsonDocument.Parse(await RunAsync(command, switchedOff));
        return document.RootElement.Clone();
    }

    private static async Task<string> RunAsync(string[] command, string[] switchedOff)
    {
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in switchedOff) start.Environment[name] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
