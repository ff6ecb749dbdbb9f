using System.CommandLine;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Accuracy;
using CreatorImpact.Benchmarks.Browsing;
using CreatorImpact.Benchmarks.Cases;
using CreatorImpact.Benchmarks.Circuits;
using CreatorImpact.Benchmarks.Groups;
using CreatorImpact.Benchmarks.Latency;
using CreatorImpact.Benchmarks.Pages;
using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Benchmarks.Throughput;
using CreatorImpact.Benchmarks.Worked;

namespace CreatorImpact.Benchmarks;

/// <summary>One command a page, and one for all of them.</summary>
/// <param name="output">Progress.</param>
/// <param name="time">Stopwatch.</param>
internal sealed class Commands(TextWriter output, TimeProvider time)
{
    private const string CalibrationFile = "calibration.json";
    private const string WorkedFile = "worked-example.json";

    public RootCommand Create() => new("Measures the estimator and writes docs/benchmarks, sections of docs/method.md and data/reference.")
    {
        WithBench("accuracy", "Error and coverage on placebo windows beside other methods.", AccuracyAsync),
        WithBench("cases", "Six windows beside CausalImpact.", CasesAsync),
        WithSize("throughput", "Many series under one outage."),
        WithCreators("groups", "Segments and totals over many creators and several outages."),
        Plain("latency", "Time and memory of one estimate.", LatencyAsync),
        WithCircuits("circuits", "Time and memory of open pages, over a running host."),
        WithPages("pages", "Time, size and smoothness of pages with many creators, in a browser."),
        AsHost(),
        Plain("method", "Worked example and figures in docs/method.md.", MethodAsync),
        WithBench("all", "Everything.", AllAsync),
    };

    private static Command Plain(string name, string description, Func<CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, token) => run(token));
        return command;
    }

    private static Command WithBench(string name, string description, Func<BenchFolder, CancellationToken, Task> run)
    {
        var folder = new Option<string>("--bench") { Required = true, Description = "Folder of series, windows and results (docs/benchmarks/README.md)." };
        var command = new Command(name, description) { folder };
        command.SetAction((parsed, token) => run(new BenchFolder(parsed.GetValue(folder)!), token));
        return command;
    }

    private Command WithSize(string name, string description)
    {
        var series = new Option<int>("--series") { Description = "Series.", DefaultValueFactory = _ => 10_000 };
        var threads = new Option<int>("--threads") { Description = "Estimates computed at once.", DefaultValueFactory = _ => 2 };
        var command = new Command(name, description) { series, threads };
        command.SetAction((parsed, token) => ThroughputAsync(parsed.GetValue(series), parsed.GetValue(threads), token));
        return command;
    }

    private Command WithCreators(string name, string description)
    {
        var creators = new Option<int>("--creators") { Description = "Creators.", DefaultValueFactory = _ => GroupsPage.StatedCreators };
        var command = new Command(name, description) { creators };
        command.SetAction((parsed, token) => GroupsAsync(parsed.GetValue(creators), token));
        return command;
    }

    private Command WithCircuits(string name, string description)
    {
        var date = new Option<string>("--date") { Required = true, Description = "Day of the measurement, for the page." };
        var circuits = new Option<int>("--circuits") { Description = "Pages open at once.", DefaultValueFactory = _ => CircuitsPlan.StatedCircuits };
        var interactions = new Option<int>("--interactions") { Description = "Links followed on each.", DefaultValueFactory = _ => 20 };
        var cycles = new Option<int>("--cycles") { Description = "Pages opened and closed.", DefaultValueFactory = _ => CircuitsPlan.StatedCycles };
        var command = new Command(name, description) { date, circuits, interactions, cycles };
        command.SetAction((parsed, token) => CircuitsAsync(new CircuitsPlan(parsed.GetValue(circuits), parsed.GetValue(interactions), parsed.GetValue(cycles)), parsed.GetValue(date)!, token));
        return command;
    }

    private Command WithPages(string name, string description)
    {
        var date = new Option<string>("--date") { Required = true, Description = "Day of the measurement, for the page." };
        var creators = new Option<int>("--creators") { Description = "Creators.", DefaultValueFactory = _ => GroupsPage.StatedCreators };
        var command = new Command(name, description) { date, creators };
        command.SetAction((parsed, token) => PagesAsync(parsed.GetValue(creators), parsed.GetValue(date)!, token));
        return command;
    }

    // Started by the commands above, never by people.
    private static Command AsHost()
    {
        var folder = new Argument<string>("folder") { Description = "Data folder." };
        var command = new Command(CircuitsHost.Command, "The host of the commands 'circuits' and 'pages'.") { folder };
        command.Hidden = true;
        command.SetAction((parsed, token) => CircuitsHost.RunAsync(parsed.GetValue(folder)!, token));
        return command;
    }

    // Throughput comes first: its peak of memory must be its own. That of groups holds it, too; alone the command gives its own.
    private async Task AllAsync(BenchFolder bench, CancellationToken token)
    {
        await ThroughputAsync(10_000, 2, token);
        await GroupsAsync(GroupsPage.StatedCreators, token);
        await LatencyAsync(token);
        await AccuracyAsync(bench, token);
        await CasesAsync(bench, token);
        await MethodAsync(token);
        await Places.WriteAsync(Places.Page("README.md"), ReadmePage.Write(), token);
    }

    private async Task AccuracyAsync(BenchFolder bench, CancellationToken token)
    {
        await output.WriteLineAsync("Estimating every placebo window …");
        var run = await AccuracyRun.CreateAsync(bench, time, token);
        var calibration = run.Calibration();
        await Places.WriteAsync(Places.Figures(CalibrationFile), calibration, token);
        await Places.WriteAsync(Places.Page("accuracy.md"), AccuracyPage.Write(run, calibration), token);
        await Places.WriteAsync(Places.Page("accuracy.csv"), AccuracyPage.WriteTable(run), token);
    }

    private async Task CasesAsync(BenchFolder bench, CancellationToken token)
    {
        await output.WriteLineAsync("Setting six windows beside CausalImpact …");
        var cases = await SharedCases.RunAsync(bench, token);
        await Places.WriteAsync(Places.Figures("causalimpact-cases.json"), cases, token);
        await Places.WriteAsync(Places.Page("causalimpact-cases.md"), CasesPage.Write(cases, await CasePictures.DrawAsync(bench, cases, token)), token);
    }

    private async Task ThroughputAsync(int series, int threads, CancellationToken token)
    {
        await output.WriteLineAsync(FormattableString.Invariant($"Estimating {series} series on {threads} threads …"));
        var smaller = Math.Max(1, series / 10);
        ThroughputRun.Measure(Math.Min(50, smaller), threads, time, token);
        var large = ThroughputRun.Measure(series, threads, time, token);
        var alone = ThroughputRun.Measure(smaller, 1, time, token);
        var together = ThroughputRun.Measure(smaller, threads, time, token);
        await Places.WriteAsync(Places.Page("throughput.md"), ThroughputPage.Write(large, alone, together), token);
        await output.WriteLineAsync(FormattableString.Invariant($"{large.WallSeconds:0.0} s, {large.CpuSeconds:0.0} s CPU, {large.PeakBytes / 1e6:0} MB."));
    }

    // The first of all pays for what is made once; small runs make tables that large ones leave out, so the second size is no tenth but a half.
    private async Task GroupsAsync(int creators, CancellationToken token)
    {
        await output.WriteLineAsync(FormattableString.Invariant($"Estimating and comparing {creators} creators …"));
        await GroupsRun.MeasureAsync(GeneratedGroups.Segments, time, token);
        var large = await GroupsRun.MeasureAsync(creators, time, token);
        var half = await GroupsRun.MeasureAsync(Math.Max(1, creators / 2), time, token);
        await Places.WriteAsync(Places.Page("groups.md"), GroupsPage.Write(large, half), token);
        await output.WriteLineAsync(GroupsPage.Target(large));
    }

    private async Task LatencyAsync(CancellationToken token)
    {
        await output.WriteLineAsync("Timing single estimates …");
        await Places.WriteAsync(Places.Page("latency.md"), LatencyRun.Write(), token);
    }

    private async Task CircuitsAsync(CircuitsPlan plan, string date, CancellationToken token)
    {
        var run = await CircuitsRun.MeasureAsync(plan, output, time, token);
        await Places.WriteAsync(Places.Page("circuits.md"), CircuitsPage.Write(run, date), token);
        foreach (var target in CircuitsPage.Targets(run)) await output.WriteLineAsync(target);
    }

    private async Task PagesAsync(int creators, string date, CancellationToken token)
    {
        var run = await BrowsingRun.MeasureAsync(creators, output, time, token);
        await Places.WriteAsync(Places.Page("pages.md"), BrowsingPage.Write(run, date), token);
        foreach (var target in BrowsingPage.Targets(run)) await output.WriteLineAsync(target);
    }

    private async Task MethodAsync(CancellationToken token)
    {
        await output.WriteLineAsync("Writing the figures of the method …");
        var example = WorkedExampleTrace.Run(token);
        await Places.WriteAsync(Places.Figures(WorkedFile), example, token);
        var calibration = await Places.ReadAsync<CalibrationFigures>(Places.Figures(CalibrationFile), token);
        await Places.WriteAsync(Places.Method, MethodSections.Fill(await File.ReadAllTextAsync(Places.Method, token), example, calibration), token);
    }
}
