using System.CommandLine;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>estimate</c>: the main job without a database.</summary>
internal static class EstimateCommand
{
    private const string SamePlatform = "same-platform";
    private const string AllPlatforms = "all-platforms";

    public static Command Create(CliHost host)
    {
        var engagement = new Option<string[]>("--engagement") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Engagement exports." };
        var outages = new Option<string[]>("--outages") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Outage lists." };
        var schedule = new Option<string[]>("--schedule") { AllowMultipleArgumentsPerToken = true, Description = "Schedules of planned posts, held against the lists of posts in --engagement." };
        var roster = new Option<string[]>("--roster") { AllowMultipleArgumentsPerToken = true, Description = "Rosters that state audiences by region, for outages of certain regions." };
        var donors = new Option<string?>("--donors") { Description = "For outages of certain regions, use accounts as controls that the roster says they left alone: same-platform or all-platforms." };
        donors.AcceptOnlyFromAmong(SamePlatform, AllPlatforms);
        var metric = new Option<string?>("--metric") { Description = "Only this metric, such as views; all when left out." };
        var platform = new Option<string?>("--platform") { Description = "Platform of files that state none." };
        var zone = new Option<string?>("--time-zone") { Description = "IANA zone of stamps without an offset." };
        var start = new Option<string?>("--start") { Description = "First date or instant of data used." };
        var end = new Option<string?>("--end") { Description = "First date or instant of data no longer used." };
        var seed = new Option<ulong?>("--seed") { Description = "Seed of the draws; derived from outages and settings when left out." };
        var dateOrder = ReadingOptions.DateOrder();
        var rpm = new Option<string?>("--rpm") { Description = "Assumed revenue per 1,000 views: 2.10, or lowest:likeliest:highest such as 1.5:2:4." };
        var currency = new Option<string?>("--currency") { Description = "ISO code of --rpm, such as EUR." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document and nothing else." };
        var command = new Command("estimate", "Estimate what outages cost, straight from files.") { engagement, outages, schedule, roster, donors, metric, platform, zone, start, end, seed, dateOrder, rpm, currency, json };
        command.SetAction((parsed, token) =>
        {
            var timeZone = CliArguments.Zone(parsed.GetValue(zone));
            var request = new RunRequest(
                new EstimatorOptions { UseDonors = parsed.GetValue(donors) is not null, CrossPlatformDonors = parsed.GetValue(donors) == AllPlatforms },
                parsed.GetValue(seed),
                parsed.GetValue(metric),
                parsed.GetValue(platform),
                CliArguments.Time("--start", parsed.GetValue(start), timeZone),
                CliArguments.Time("--end", parsed.GetValue(end), timeZone));
            var paths = new EstimatePaths(parsed.GetValue(engagement)!, parsed.GetValue(outages)!, parsed.GetValue(schedule) ?? [], parsed.GetValue(roster) ?? []);
            return RunAsync(host, paths, ReadingOptions.From(host, parsed, timeZone, dateOrder, request.Platform), request, CliArguments.Rpm(parsed.GetValue(rpm), parsed.GetValue(currency)), parsed.GetValue(json), token);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, EstimatePaths paths, ReadOptions options, RunRequest request, MoneyTerms terms, bool json, CancellationToken token)
    {
        if (request.Start is { } start && request.EndExclusive is { } end && end <= start)
            throw CliRefusal.Usage("--end must be later than --start.");

        var files = new FileInputs(ImportFileReader.Default, options);
        foreach (var path in paths.Engagement) await files.AddEngagementAsync(CliArguments.ExistingFile(path), token);
        foreach (var path in paths.Outages) files.AddOutages(CliArguments.ExistingFile(path), token);
        foreach (var path in paths.Schedules) await files.AddScheduleAsync(CliArguments.ExistingFile(path), token);
        foreach (var path in paths.Rosters) files.AddRoster(CliArguments.ExistingFile(path), token);
        var series = files.MergeSeries();
        foreach (var note in files.Notes) await host.Error.WriteLineAsync(note);
        if (files.Refusal is { } refusal) throw CliRefusal.Refused(refusal);

        var run = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(series, files.Outages, request with { OpenOutages = files.OpenOutages }, null, token);
        if (run.Items.Count == 0) throw CliRefusal.Refused(NothingToEstimate.Explain(series, files.Outages, request));

        var unused = series.Where(input => (request.Metric is null || string.Equals(input.Key.Metric, request.Metric, StringComparison.OrdinalIgnoreCase)) && run.Items.All(item => item.Series != input));
        foreach (var input in unused) await host.Error.WriteLineAsync($"{input.Key.Account}, {input.Key.Metric}: no outage of {input.Key.Platform} was given, so it is left out.");

        var now = host.Clock.GetCurrentInstant();
        var money = RunMoney.Of(run, files.Outages, terms, now, RunLists.Of(files, now));
        var document = EstimateDocument.From(run, money);
        var code = run.Items.All(item => item.Result is ImpactRefusal) ? ExitCode.Refused : ExitCode.Done;
        if (json)
        {
            await host.Out.WriteLineAsync(document.ToJson());
            if (code != ExitCode.Done) await host.Error.WriteLineAsync($"Nothing could be estimated: {run.Items[0].Result.Reasons[0].Text}");
            return code;
        }

        await EstimateLines.WriteAsync(host.Out, document);
        return code;
    }

    private sealed record EstimatePaths(string[] Engagement, string[] Outages, string[] Schedules, string[] Rosters);
}
