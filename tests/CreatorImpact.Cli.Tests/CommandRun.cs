using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;
using NodaTime.Testing;

namespace CreatorImpact.Cli.Tests;

/// <summary>Runs one command line in process and keeps what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static string Sample(params string[] parts) => Path.Combine([
        typeof(CommandRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "data",
        "samples",
        .. parts]);

    public static async Task<CommandRun> Of(params string[] args)
    {
        var (output, error) = (new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture), new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture));
        var host = new CliHost(output, error, FakeClock.FromUtc(2026, 11, 22), TimeProvider.System);
        var code = await CommandLine.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
