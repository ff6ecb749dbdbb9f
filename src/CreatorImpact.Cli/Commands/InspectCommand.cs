using System.CommandLine;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>inspect FILE…</c>: reads files without storing anything and prints what was found.</summary>
internal static class InspectCommand
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Engagement exports or outage lists." };
        var reference = new Option<string?>("--reference-date") { Description = "What counts as today for dates without a year: a date or an instant." };
        var zone = new Option<string?>("--time-zone") { Description = "IANA zone of stamps without an offset." };
        var dateOrder = ReadingOptions.DateOrder();
        var json = new Option<bool>("--json") { Description = "Print the full documents as JSON." };
        var command = new Command("inspect", "Read files without storing them and say what is in them.") { files, reference, zone, dateOrder, json };
        command.SetAction((parsed, token) =>
        {
            var timeZone = CliArguments.Zone(parsed.GetValue(zone));
            var today = CliArguments.Time("--reference-date", parsed.GetValue(reference), null);
            return RunAsync(host, parsed.GetValue(files)!, ReadingOptions.From(host, parsed, timeZone, dateOrder, referenceTime: today), parsed.GetValue(json), token);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string[] paths, ReadOptions options, bool json, CancellationToken token)
    {
        var documents = new JsonArray();
        var code = ExitCode.Done;
        var reader = CliSettings.Reader();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                await host.Error.WriteLineAsync($"{path}: no such file.");
                code = ExitCode.Refused;
                continue;
            }

            var file = SourceFile.FromPath(path);
            var reading = reader.Read(file, options, token);
            if (reading is RefusedReading refused)
            {
                await host.Error.WriteLineAsync($"{path}: {refused.Reason}");
                code = ExitCode.Refused;
            }

            documents.Add(InspectDocument.Create(file, reading, options));
            if (!json) await host.Out.WriteLineAsync($"{file.Name}: {ReadingText.Describe(reading)}");
        }

        if (json && documents.Count > 0)
        {
            JsonNode document = paths.Length == 1 ? documents[0]! : documents;
            await host.Out.WriteLineAsync(document.ToJsonString(EstimateDocument.JsonOptions));
        }

        return code;
    }
}
