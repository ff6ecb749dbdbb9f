using System.CommandLine;
using CreatorImpact.Cli.Backtest;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>backtest</c>: runs the estimator on placebo windows, where the truth is known, and writes a table to score.</summary>
internal static class BacktestCommand
{
    public static Command Create(CliHost host)
    {
        var series = new Option<string>("--series") { Required = true, Description = "Folder of <id>.csv files with timestamp,value." };
        var windows = new Option<string>("--windows") { Required = true, Description = "CSV with id,window_start,window_end." };
        var output = new Option<string>("--out") { Required = true, Description = "Result table to write." };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Estimates computed at once.", DefaultValueFactory = _ => 1 };
        var command = new Command("backtest", "Estimate placebo windows with known truth and write the result table.") { series, windows, output, seed, threads };
        command.SetAction(async (parsed, token) =>
        {
            var degree = parsed.GetValue(threads);
            if (degree < 1) throw CliRefusal.Usage("--threads: expected at least 1.");
            var folder = parsed.GetValue(series)!;
            if (!Directory.Exists(folder)) throw CliRefusal.Refused($"{folder}: no such folder.");

            var placebos = await PlaceboTable.ReadAsync(CliArguments.ExistingFile(parsed.GetValue(windows)!), token);
            var rows = await PlaceboRunner.RunAsync(folder, placebos, parsed.GetValue(seed), degree, host.Time, token);
            await PlaceboTable.WriteAsync(parsed.GetValue(output)!, rows, token);
            await host.Error.WriteLineAsync(FormattableString.Invariant($"{rows.Count} windows, {rows.Count(row => row.Error is not null)} refused."));
            return ExitCode.Done;
        });
        return command;
    }
}
