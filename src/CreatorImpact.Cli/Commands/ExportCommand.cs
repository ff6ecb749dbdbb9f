using System.CommandLine;
using System.Globalization;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>export --format F --out FILE</c>: the same file as the page gives, from the configured database or the one named.</summary>
internal static class ExportCommand
{
    public static Command Create(CliHost host)
    {
        var format = new Option<string>("--format") { Description = "csv (a zip of one file a table), xlsx or json.", Required = true };
        format.AcceptOnlyFromAmong("csv", "xlsx", "json");
        var target = new Option<string>("--out") { Description = "File to write; it must not exist.", Required = true };
        var database = new Option<string?>("--database") { Description = "SQLite file to use instead of the configured database." };
        var command = new Command("export", "Write all data of the workspace into a file that can be imported again. Backups hold more: see backup.") { format, target, database };
        command.SetAction(async (parsed, token) =>
        {
            var path = CliPath.Full("--out", parsed.GetValue(target)!);
            await using var store = await Database.OpenAsync(DatabaseChoice.Existing(parsed.GetValue(database)), host.Clock, token);
            return await WriteAsync(host, store, Enum.Parse<ExportFormat>(parsed.GetValue(format)!, ignoreCase: true), path, token);
        });
        return command;
    }

    private static async Task<int> WriteAsync(CliHost host, Database database, ExportFormat format, string path, CancellationToken token)
    {
        if (File.Exists(path)) throw CliRefusal.Refused($"--out: {path} exists already. Name another file.");

        var export = await WorkspaceExportLoader.On(database).LoadAsync(WorkspaceStore.DefaultId, token);
        if (export.IsEmpty) throw CliRefusal.Refused("The workspace holds nothing to export. Check that it is the one you mean: the setting, or --database.");

        var partial = path + ".partial";
        try
        {
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
                ExportFile.Write(export, format, file, token);
            File.Move(partial, path, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }

        await host.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {export.Series.Sum(series => (long)series.Periods.Count)} observations of {export.Series.Count} series, {export.Posts.Count} posts, {export.Outages.Count} outages, {export.Roster.Count} accounts of the roster, {export.Planned.Count} planned posts."));
        await host.Out.WriteLineAsync("Not in it: earlier states of revised exports, money, documents, deliverables, notes, runs. A backup holds them.");
        return ExitCode.Done;
    }
}
