using System.CommandLine;
using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>import FILE…</c>: the same import as the page, into the configured database or the one named.</summary>
internal static class ImportCommand
{
    private const int MostRows = 20;

    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Engagement exports or outage lists." };
        var zone = new Option<string?>("--time-zone") { Description = "IANA zone of stamps without an offset." };
        var platform = new Option<string?>("--platform") { Description = "Platform of files that state none." };
        var account = new Option<string?>("--account") { Description = "Account of files that state none." };
        var dateOrder = ReadingOptions.DateOrder();
        var database = new Option<string?>("--database") { Description = "SQLite file to use instead of the configured database." };
        var preview = new Option<bool>("--preview") { Description = "Tell what the files would change and store nothing." };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "Refuse a file when one of its rows cannot be taken." };
        var command = new Command("import", "Import files into the configured database.") { files, zone, platform, account, dateOrder, preview, allOrNothing, database };
        command.SetAction(async (parsed, token) =>
        {
            var options = ReadingOptions.From(host, parsed, CliArguments.Zone(parsed.GetValue(zone)), dateOrder, parsed.GetValue(platform), parsed.GetValue(account));
            var paths = parsed.GetValue(files)!.Select(CliArguments.ExistingFile).ToList();
            await using var store = await Database.OpenAsync(DatabaseChoice.From(parsed.GetValue(database)), host.Clock, token);
            var wish = parsed.GetValue(preview) ? ImportWish.Ask : parsed.GetValue(allOrNothing) ? ImportWish.AllOrNothing : ImportWish.GoodRows;
            return await RunAsync(host, store, paths, options, wish, token);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, Database database, List<string> paths, ReadOptions options, ImportWish wish, CancellationToken token)
    {
        var workspace = await new WorkspaceStore(database).EnsureDefaultAsync(token);
        var importer = new FileImporter(database, CliSettings.Reader());
        var code = ExitCode.Done;
        foreach (var path in paths)
        {
            var outcome = await importer.ImportAsync(workspace.Id, SourceFile.FromPath(path), options, null, token, wish);
            if (outcome is { State: ImportOutcomeState.Previewed, ImportId: { } importId })
                await new ImportStore(database).AbandonAsync(workspace.Id, importId, token);
            if (outcome.State == ImportOutcomeState.Refused) code = ExitCode.Refused;
            await (outcome.State == ImportOutcomeState.Refused ? host.Error : host.Out).WriteLineAsync($"{path}: {outcome.State.ToString().ToLowerInvariant()}. {outcome.Message}");
            foreach (var warning in outcome.Reading?.Warnings ?? [])
                await host.Error.WriteLineAsync($"  note {warning.Code}: {warning.Text}");
            foreach (var row in (outcome.Reading?.RejectedRows ?? []).Take(MostRows))
                await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  line {row.LineNumber}{(row.Column is null ? "" : $", {row.Column}")}: found '{row.Found}', expected {row.Expected}. {row.Fix}"));
            if (outcome.Reading?.RejectedRows is { Count: > MostRows } rejected)
                await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {rejected.Count - MostRows} more rows"));
        }

        return code;
    }
}
