using System.CommandLine;
using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>runs</c>: the stored runs of the configured database or the one named, and the estimates of one of them.</summary>
internal static class RunsCommand
{
    private const int HashDigits = 12;

    public static Command Create(CliHost host)
    {
        var run = new Option<long?>("--run") { Description = "Print the estimates of this run." };
        var database = new Option<string?>("--database") { Description = "SQLite file to use instead of the configured database." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document and nothing else." };
        var command = new Command("runs", "List the stored runs, or print the estimates of one.") { run, database, json };
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await Database.OpenAsync(DatabaseChoice.Existing(parsed.GetValue(database)), host.Clock, token);
            var (series, outages, runs) = (new SeriesStore(store), new OutageStore(store), new RunStore(store));
            var catalog = new RunCatalog(runs, series, outages, new RunFreshness(series, new RunInputStore(store), new RosterStore(store), new SeriesContents()));
            return parsed.GetValue(run) is { } number
                ? await PrintAsync(host, catalog, number, parsed.GetValue(json), token)
                : await ListAsync(host, catalog, parsed.GetValue(json), token);
        });
        return command;
    }

    private static async Task<int> ListAsync(CliHost host, RunCatalog catalog, bool json, CancellationToken token)
    {
        var document = await catalog.ListAsync(WorkspaceStore.DefaultId, false, token);
        if (json)
        {
            await host.Out.WriteLineAsync(document.ToJson());
            return ExitCode.Done;
        }

        if (document.Runs.Count == 0) await host.Out.WriteLineAsync("No run is stored yet. Estimate an outage in the app.");
        foreach (var run in document.Runs)
        {
            await host.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"run {run.Run} · {run.CompletedAt ?? run.CreatedAt} · {string.Join(", ", run.Outages)} · {run.Series} series · {StateOf(run)}"));
            await host.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  version {run.Version} · data {run.DataHash[..Math.Min(HashDigits, run.DataHash.Length)]} · seed {run.Seed}"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> PrintAsync(CliHost host, RunCatalog catalog, long number, bool json, CancellationToken token)
    {
        if (await catalog.FindAsync(WorkspaceStore.DefaultId, number, false, token) is not { } document)
            throw CliRefusal.Refused(string.Create(CultureInfo.InvariantCulture, $"--run: there is no completed run {number}. List them with: creatorimpact runs"));
        if (json)
        {
            await host.Out.WriteLineAsync(document.ToJson());
            return ExitCode.Done;
        }

        if (document.Run is { } run) await host.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"run {run.Run} · {run.CompletedAt} · {StateOf(run)}"));
        await EstimateLines.WriteAsync(host.Out, document);
        return ExitCode.Done;
    }

    private static string StateOf(RunEntry run) => run.State switch
    {
        RunEntry.Superseded => string.Create(CultureInfo.InvariantCulture, $"superseded by run {run.SupersededBy} of {run.SupersededAt}"),
        RunEntry.ChangedSince => string.Create(CultureInfo.InvariantCulture, $"changed since ({run.ChangedEstimates} of {run.Estimates} estimates)"),
        RunEntry.Newest when run.SupersededEstimates > 0 => string.Create(CultureInfo.InvariantCulture, $"newest; {run.SupersededEstimates} of {run.Estimates} estimates superseded by run {run.SupersededBy} of {run.SupersededAt}"),
        _ => run.State,
    };
}
