using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>A container often runs without the data of languages; files must be read there, too.</summary>
public sealed class InvariantModeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-invariant-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Date,Views\n2026-11-01,10\n2026-11-02,20\n")]
    [InlineData("Date,Views\n\"Nov 1, 2026\",10\n\"Nov 2, 2026\",20\n")]
    [InlineData("Date,Views\n1 September 2026,10\n2 Sept 2026,20\n")]
    public async Task Read_WithoutDataOfLanguages_GivesTheSameFigures(string text)
    {
        var found = await ReadAsync(text);

        Assert.Equal(30, found["tables"]![0]!["sums"]!["views"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Read_MoneyWithoutDataOfLanguages_KnowsCommonCurrencies()
    {
        var found = await ReadAsync("date,account,currency,views,revenue\n2026-11-01,A,SEK,10,1.5\n2026-11-02,A,SEK,20,2.5\n");

        Assert.Equal(("SEK", 4m), (found["tables"]![0]!["currency"]!.ToString(), found["tables"]![0]!["sums"]!["estimated_revenue"]!.GetValue<decimal>()));
    }

    private async Task<JsonNode> ReadAsync(string text)
    {
        var path = Path.Combine(_folder, "input.csv");
        await File.WriteAllTextAsync(path, text, Token);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "CreatorImpact.ImportProbe.dll"), "read", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, await error);
        return JsonNode.Parse(output)!;
    }
}
