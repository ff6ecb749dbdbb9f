using System.CommandLine;
using CreatorImpact.Cli.Commands;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli;

/// <summary>All commands behind one entrance: parses, runs, and turns every expected trouble into a line and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken token)
    {
        var root = new RootCommand("Estimates what platform outages cost creators.")
        {
            InspectCommand.Create(host),
            FormatsCommand.Create(host),
            EstimateCommand.Create(host),
            ImportCommand.Create(host),
            RunsCommand.Create(host),
            ReportCommand.Create(host),
            ExportCommand.Create(host),
            BackupCommands.Backup(host),
            BackupCommands.Restore(host),
            BackupCommands.Check(host),
            EraseCommand.Create(host),
            BacktestCommand.Create(host),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await host.Error.WriteLineAsync(error.Message);
            await host.Error.WriteLineAsync("Try: creatorimpact --help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Out, Error = host.Error }, token);
        }
        catch (CliRefusal refusal)
        {
            await host.Error.WriteLineAsync(refusal.Message);
            return refusal.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("Cancelled.");
            return ExitCode.Refused;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatabaseException)
        {
            await host.Error.WriteLineAsync(exception.Message);
            return ExitCode.Refused;
        }
    }
}
