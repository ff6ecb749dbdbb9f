using System.CommandLine;
using System.Globalization;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>backup FILE</c>, <c>restore FILE</c> and <c>check</c>: the same services as the page, on the configured database or the one named.</summary>
internal static class BackupCommands
{
    public static Command Backup(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "File to write; it must not exist." };
        var database = Database();
        var documents = Documents();
        var command = new Command("backup", "Write all data with the files of documents into one file while the program works on.") { file, database, documents };
        command.SetAction((parsed, token) => WithStoreAsync(host, parsed.GetValue(database), async store =>
        {
            var path = CliPath.Full("FILE", parsed.GetValue(file)!);
            var backups = new BackupStore(store, DatabaseChoice.Documents(parsed.GetValue(database), parsed.GetValue(documents)));
            if (await backups.IsEmptyAsync(token))
                throw CliRefusal.Refused("The database holds nothing yet. Check that it is the one you mean: the setting, or --database.");
            var info = await backups.WriteAsync(path, token);
            await host.Out.WriteLineAsync($"{info.Path}: {Describe(info)}");
            Refuse(info, "The backup was written, but these files of documents are not in it");
        }, token));
        return command;
    }

    public static Command Restore(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A file written by backup." };
        var documents = Documents();
        var replace = new Option<bool>("--replace") { Description = "Put it in place of data that is there." };
        var database = Database();
        var command = new Command("restore", "Put a backup in place of the data of the configured database.") { file, replace, database, documents };
        command.SetAction((parsed, token) => WithStoreAsync(host, parsed.GetValue(database), async store =>
        {
            var path = CliPath.Full("FILE", parsed.GetValue(file)!);
            var backups = new BackupStore(store, DatabaseChoice.Documents(parsed.GetValue(database), parsed.GetValue(documents)));
            await BackupStore.InspectAsync(path, token);
            if (!parsed.GetValue(replace) && !await backups.IsEmptyAsync(token))
                throw CliRefusal.Refused("The database holds data already. Back it up, then say --replace to put the backup in its place.");

            var info = await backups.RestoreAsync(path, token);
            await host.Out.WriteLineAsync($"Restored from {info.Path}: {Describe(info)}");
            Refuse(info, "The data were restored, but these files of documents were not");
        }, token, isTarget: true));
        return command;
    }

    public static Command Check(CliHost host)
    {
        var database = Database();
        var command = new Command("check", "Check that the database is whole.") { database };
        command.SetAction((parsed, token) => WithStoreAsync(host, parsed.GetValue(database), async store =>
        {
            var found = await store.CheckIntegrityAsync(token);
            if (found != "ok") throw CliRefusal.Refused($"The database is damaged: {found}. Restore a backup.");
            await host.Out.WriteLineAsync("The database is whole.");
        }, token));
        return command;
    }

    private static Option<string?> Database() => new("--database") { Description = "SQLite file to use instead of the configured database." };

    private static Option<string?> Documents() => new("--documents") { Description = "Folder of the files of documents, else that of the app, or 'documents' beside the file of --database." };

    // The work is done, but not all of it: scripts see it by the exit code.
    private static void Refuse(BackupInfo info, string what)
    {
        if (info.Faults.Count > 0) throw CliRefusal.Refused($"{what}: {string.Join(' ', info.Faults.Select(fault => fault.Text))}");
    }

    private static string Describe(BackupInfo info) => string.Create(
        CultureInfo.InvariantCulture, $"{info.Imports} imports, {info.Observations} observations, {info.Documents} documents, {info.Length / 1_048_576.0:0.0} MB, schema {info.SchemaVersion}.");

    private static async Task<int> WithStoreAsync(CliHost host, string? file, Func<Database, Task> work, CancellationToken token, bool isTarget = false)
    {
        // Only what a backup is put into may be new, and nobody else may be at work on it.
        var options = isTarget ? DatabaseChoice.From(file) : DatabaseChoice.Existing(file);
        await using var store = await Data.Store.Database.OpenAsync(options, host.Clock, token, exclusiveHost: isTarget);
        await work(store);
        return ExitCode.Done;
    }
}
