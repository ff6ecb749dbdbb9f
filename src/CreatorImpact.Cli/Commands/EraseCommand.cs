using System.CommandLine;
using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>delete-everything --yes</c>: all workspaces, documents and files of the configured data folder, or of the database named.</summary>
internal static class EraseCommand
{
    public static Command Create(CliHost host)
    {
        var yes = new Option<bool>("--yes") { Description = "Do it. Without this nothing is deleted." };
        var keep = new Option<bool>("--keep-backups") { Description = "Leave the backups in the data folder." };
        var database = new Option<string?>("--database") { Description = "SQLite file to use instead of the configured database; of the data folder only its documents go then." };
        var documents = new Option<string?>("--documents") { Description = "Folder of the files of documents, else that of the app, or 'documents' beside the file of --database." };
        var command = new Command("delete-everything", "Delete all workspaces, documents, sent files and backups for good. The app must not be running.") { yes, keep, database, documents };
        command.SetAction(async (parsed, token) =>
        {
            var file = parsed.GetValue(database);
            if (!parsed.GetValue(yes))
                throw CliRefusal.Refused("Nothing was deleted. Everything would go for good: back up what you want to keep, then say --yes.");

            // A mistyped name must not end in the documents of the database beside it.
            var options = DatabaseChoice.Existing(file);
            var place = DatabaseChoice.Documents(file, parsed.GetValue(documents));
            await using var store = await Database.OpenAsync(options, host.Clock, token, exclusiveHost: true);
            var work = await new Erasure(store, place).EraseAsync(token);
            if (work.Any)
                throw CliRefusal.Refused(FormattableString.Invariant($"Nothing was deleted: {work.Jobs} jobs and {work.Imports} imports are under way. Start the app, let them end or cancel them, stop it, and try again."));

            if (file is null) ClearFolder(DatabaseChoice.DataFolder(), parsed.GetValue(keep));
            await host.Out.WriteLineAsync(file is null && !parsed.GetValue(keep) ? "Everything was deleted, the backups, too." : "Everything was deleted. Backups were not touched.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void ClearFolder(string data, bool keepBackups)
    {
        DataPlace.Clear(Path.Combine(data, DataPlace.Uploads));
        DataPlace.Clear(Path.Combine(data, DataPlace.Kept));
        if (!keepBackups) DataPlace.Clear(Path.Combine(data, DataPlace.Backups));
    }
}
