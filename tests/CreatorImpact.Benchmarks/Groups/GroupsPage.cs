using System.Globalization;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Groups;

/// <summary>docs/benchmarks/groups.md.</summary>
internal static class GroupsPage
{
    /// <summary>Creators the target is stated for.</summary>
    public const int StatedCreators = 1_000;

    private const double TargetSeconds = 20;
    private const double TargetBytes = 1e9;

    /// <param name="large">The stated size.</param>
    /// <param name="half">Half of it.</param>
    public static string Write(GroupsRun large, GroupsRun half) => new Markdown()
        .Heading("Groups", 1)
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"{large.Creators:#,0} made-up creators (seeded, {GeneratedGroups.Days} days of views each) in {GeneratedGroups.Segments} segments of one set, under {GeneratedGroups.Outages.Count} outages of {GeneratedGroups.OutageHours} hours. Their table and their roster are imported into a new SQLite store; making them up and importing them is in no time below. The estimates are those of the product's own run, one run an outage, kept with their 2,000 joint draws: nothing is put into the store in their place. From what is kept all segments are compared over all outages together (rates, rates drawn towards the common one, flags, medians, burden), and net losses are added by segment and outage."))
        .Paragraph($"Measured with {Machine.Describe()}")
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"```\ndotnet run -c Release --project tests/CreatorImpact.Benchmarks -- groups --creators {large.Creators}\n```"))
        .Rows(
            ["step", "wall s", "CPU s", "% of the wall", "peak memory MB", string.Create(CultureInfo.InvariantCulture, $"wall s with {half.Creators:#,0} creators")],
            [.. large.Steps.Select(step => Row(step, large, half)), ["whole path", Markdown.Number(large.WallSeconds, 2), Markdown.Number(large.CpuSeconds, 2), "100", Megabytes(large.PeakBytes), Markdown.Number(half.WallSeconds, 2)]])
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"A page of segments reads and compares: {large.SecondsOf(GroupsRun.Loading) + large.SecondsOf(GroupsRun.Comparing):0.00} s; one of totals reads and adds: {large.SecondsOf(GroupsRun.Loading) + large.SecondsOf(GroupsRun.Adding):0.00} s. Estimating takes {large.SecondsOf(GroupsRun.Estimating) / (large.WallSeconds - large.SecondsOf(GroupsRun.Estimating)):0.0} times as long as all that follows, {1000 * large.SecondsOf(GroupsRun.Estimating) / (large.Estimates + large.WithoutFigure):0.00} ms an estimate with its keeping. {(double)large.Creators / half.Creators:0.0} times the creators take {large.WallSeconds / half.WallSeconds:0.00} times as long. Peak memory is that of the process up to the end of a step, everything before it included; the size of the table was measured first."))
        .Paragraph(Target(large))
        .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Estimates with a figure: {large.Estimates:#,0}, without: {large.WithoutFigure:#,0}. Net loss of all of them: {Markdown.Amount(large.Total.Point)} views, 90 % interval {Markdown.Amount(large.Total.Lo90)} to {Markdown.Amount(large.Total.Hi90)}; one seed, so the same on every machine to nine digits."))
        .ToString();

    /// <summary>The target beside what was found.</summary>
    public static string Target(GroupsRun run)
    {
        var stated = string.Create(CultureInfo.InvariantCulture, $"Target for {StatedCreators:#,0} creators: the whole path in under {TargetSeconds:0} s and under {TargetBytes / 1e6:#,0} MB.");
        var found = string.Create(CultureInfo.InvariantCulture, $"Found with {run.Creators:#,0} creators: {run.WallSeconds:0.0} s and {run.PeakBytes / 1e6:#,0} MB");
        return run.Creators < StatedCreators
            ? $"{stated} {found}, which says nothing of it."
            : $"{stated} {found}: {(run.WallSeconds < TargetSeconds && run.PeakBytes < TargetBytes ? "met" : "not met")}.";
    }

    private static IReadOnlyList<string> Row(MeasuredStep step, GroupsRun large, GroupsRun half) =>
    [
        step.Name, Markdown.Number(step.WallSeconds, 2), Markdown.Number(step.CpuSeconds, 2), Markdown.Number(100 * step.WallSeconds / large.WallSeconds, 0), Megabytes(step.PeakBytes),
        Markdown.Number(half.SecondsOf(step.Name), 2),
    ];

    private static string Megabytes(long bytes) => Markdown.Number(bytes / 1e6, 0);
}
