using System.CommandLine;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>estimate</c>: the main job without a database.</summary>
internal static class EstimateCommand
{
    public static Command Create(CliHost host)
    {
        var engagement = new Option<string[]>("--engagement") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Engagement exports." };
        var outages = new Option<string[]>("--outages") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Outage lists." };
        var metric = new Option<string?>("--metric") { Description = "Only this metric, such as views; all when left out." };
        var platform = new Option<string?>("--platform") { Description = "Platform of files that state none." };
        var zone = new Option<string?>("--time-zone") { Description = "IANA zone of stamps without an offset." };
        var start = new Option<string?>("--start") { Description = "First date or instant of data used." };
        var end = new Option<string?>("--end") { Description = "First date or instant of data no longer used." };
        var seed = new Option<ulong?>("--seed") { Description = "Seed of the draws; derived from outages and settings when left out." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document and nothing else." };
        var command = new Command("estimate", "Estimate what outages cost, straight from files.") { engagement, outages, metric, platform, zone, start, end, seed, json };
        command.SetAction((parsed, token) =>
        {
            var timeZone = CliArguments.Zone(parsed.GetValue(zone));
            var request = new RunRequest(
                new EstimatorOptions(),
                parsed.GetValue(seed),
                parsed.GetValue(metric),
                parsed.GetValue(platform),
                CliArguments.Time("--start", parsed.GetValue(start), timeZone),
                CliArguments.Time("--end", parsed.GetValue(end), timeZone));
            return RunAsync(host, parsed.GetValue(engagement)!, parsed.GetValue(outages)!, timeZone, request, parsed.GetValue(json), token);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string[] engagement, string[] outages, DateTimeZone? zone, RunRequest request, bool json, CancellationToken token)
    {
        var files = new FileInputs(host.Clock.GetCurrentInstant(), zone, request.Platform);
        foreach (var path in engagement) files.AddEngagement(CliArguments.ExistingFile(path), token);
        foreach (var path in outages) files.AddOutages(CliArguments.ExistingFile(path), token);
        foreach (var note in files.Notes) await host.Error.WriteLineAsync(note);
        if (files.Refusal is { } refusal) throw CliRefusal.Refused(refusal);

        var run = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(files.Series, files.Outages, request, null, token);
        if (run.Items.Count == 0) throw CliRefusal.Refused(files.NothingToEstimate(request));

        var document = EstimateDocument.From(run);
        if (json)
        {
            await host.Out.WriteLineAsync(document.ToJson());
            return ExitCode.Done;
        }

        foreach (var entry in document.Estimates)
        {
            await host.Out.WriteLineAsync($"{entry.Account} · {entry.Metric} · {entry.Outage}: {entry.Verdict}");
            await host.Out.WriteLineAsync($"  {entry.Sentence}");
            foreach (var reason in entry.Gross is null ? entry.Reasons.Skip(1) : entry.Reasons) await host.Out.WriteLineAsync($"  - {reason.Text}");
        }

        return ExitCode.Done;
    }
}
