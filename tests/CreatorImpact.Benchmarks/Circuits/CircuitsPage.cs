using System.Globalization;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>docs/benchmarks/circuits.md.</summary>
internal static class CircuitsPage
{
    private const double TargetMilliseconds = 250;
    private const double TargetBytes = 1.5e6;
    private const double TargetGrowth = 0.05;

    /// <param name="run">What was measured.</param>
    /// <param name="date">When, as the caller says.</param>
    public static string Write(CircuitsRun run, string date) => new Markdown()
        .Heading("Open pages", 1)
        .Paragraph("A host of its own (a Release build of the product with its demo in it, SQLite, loopback) and readers without a browser: each loads a page, opens the circuit the page asks for, acknowledges what is drawn, answers calls of scripts, and follows links. An interaction is picking an outage, a series or another page; its time runs from the click until nothing more is drawn, cards that load later included. Readers pause one to three seconds between clicks. Readers and host share the cores.")
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Measured on {date} with {Machine.Describe()}"))
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"```\ndotnet run -c Release --project tests/CreatorImpact.Benchmarks -- circuits --date {date} --circuits {run.Plan.Circuits} --interactions {run.Plan.Interactions} --cycles {run.Plan.Cycles}\n```"))
        .Rows(
            ["interactions", "p50 ms", "p95 ms", "p99 ms", "longest ms"],
            [[string.Create(CultureInfo.InvariantCulture, $"{run.Milliseconds.Count:#,0} on {run.Plan.Circuits} circuits"), Milliseconds(run.Quantile(0.5)), Milliseconds(run.Quantile(0.95)), Milliseconds(run.Quantile(0.99)), Milliseconds(run.Quantile(1))]])
        .Rows(
            ["memory after a full collection", "live objects MB", "private MB"],
            [
                Row("no page open", run.Closed),
                Row(string.Create(CultureInfo.InvariantCulture, $"{run.Plan.Circuits} pages open and idle"), run.Open),
                ["one idle page", Megabytes(run.ManagedPerCircuit), Megabytes(run.PrivatePerCircuit)],
                Row("before the cycles", run.BeforeCycles),
                Row(string.Create(CultureInfo.InvariantCulture, $"after {run.Plan.Cycles:#,0} pages opened and closed"), run.AfterCycles),
                ["growth", Percent(run.ManagedGrowth), Percent(run.PrivateGrowth)],
            ])
        .List(Targets(run))
        .ToString();

    /// <summary>The targets beside what was found.</summary>
    public static IReadOnlyList<string> Targets(CircuitsRun run) =>
    [
        Target(string.Create(CultureInfo.InvariantCulture, $"95 of 100 interactions of {CircuitsPlan.StatedCircuits} circuits within {TargetMilliseconds:0} ms"), run, run.Quantile(0.95) < TargetMilliseconds),
        Target(string.Create(CultureInfo.InvariantCulture, $"an idle circuit in {TargetBytes / 1e6:0.0} MB of private memory"), run, run.PrivatePerCircuit <= TargetBytes),
        Target(string.Create(CultureInfo.InvariantCulture, $"{CircuitsPlan.StatedCycles:#,0} cycles grow live objects and private memory by less than {100 * TargetGrowth:0} %"), run, run.ManagedGrowth < TargetGrowth && run.PrivateGrowth < TargetGrowth),
    ];

    private static string Target(string what, CircuitsRun run, bool isMet) =>
        $"Target: {what}: {(run.Plan.IsStated ? isMet ? "met." : "not met." : isMet ? "met at this smaller size, which is no proof." : "not met, even at this smaller size.")}";

    private static IReadOnlyList<string> Row(string name, HostMemory memory) => [name, Megabytes(memory.ManagedBytes), Megabytes(memory.PrivateBytes)];

    private static string Milliseconds(double value) => Markdown.Number(value, 0);

    private static string Megabytes(double bytes) => Markdown.Number(bytes / 1e6, 2);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
