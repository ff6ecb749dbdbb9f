using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Benchmarks.Groups;

/// <summary>The whole path of groups: estimates of several outages made and kept by the product's own run, then segments and totals from what is kept.</summary>
/// <param name="Creators">How many.</param>
/// <param name="Compared">Segments with a rate.</param>
/// <param name="Cells">Totals of a segment under one outage.</param>
/// <param name="Estimates">Creators and outages with a figure.</param>
/// <param name="WithoutFigure">Those without one.</param>
/// <param name="Steps">In the order in which they were done.</param>
/// <param name="Total">Net loss of everybody over all outages, as the comparison has it.</param>
/// <param name="Grand">The same, as the table of totals has it.</param>
internal sealed record GroupsRun(int Creators, int Compared, int Cells, int Estimates, int WithoutFigure, IReadOnlyList<MeasuredStep> Steps, IntervalEstimate Total, IntervalEstimate Grand)
{
    /// <summary>Name of the step that estimates.</summary>
    public const string Estimating = "estimate and keep";

    /// <summary>Name of the step that reads what is kept.</summary>
    public const string Loading = "read for groups";

    /// <summary>Name of the step that compares segments.</summary>
    public const string Comparing = "compare segments";

    /// <summary>Name of the step that adds up.</summary>
    public const string Adding = "totals, segment × outage";

    /// <summary>Elapsed time of all steps.</summary>
    public double WallSeconds => Steps.Sum(step => step.WallSeconds);

    /// <summary>Time of all cores in all steps.</summary>
    public double CpuSeconds => Steps.Sum(step => step.CpuSeconds);

    /// <summary>Largest memory of the process until the end.</summary>
    public long PeakBytes => Steps[^1].PeakBytes;

    /// <summary>Elapsed time of one step.</summary>
    public double SecondsOf(string step) => Steps.Single(one => one.Name == step).WallSeconds;

    /// <summary>Fills a store of its own, which is not measured, and goes the whole path, which is.</summary>
    public static async Task<GroupsRun> MeasureAsync(int creators, TimeProvider time, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-groups-");
        try
        {
            await using var store = await GroupsDatabase.FillAsync(DatabaseOptions.ForFile(Path.Combine(folder.FullName, "groups.db")), new GeneratedGroups(creators, seed: 7), token);
            var watch = new StepWatch(time);
            await watch.DoAsync(Estimating, async () =>
            {
                await store.EstimateAsync(token);
                return true;
            });
            var data = await watch.DoAsync(Loading, () => store.LoadAsync(token));
            var comparison = await watch.DoAsync(Comparing, () => Task.FromResult(GroupComparison.Of(data, GeneratedGroups.Set, token)));
            var pivot = await watch.DoAsync(Adding, () => Task.FromResult(
                GroupPivot.Of(data, new GroupDimension(GroupDimensionKind.Segment, GeneratedGroups.Set), new GroupDimension(GroupDimensionKind.Outage), token)));
            var estimates = data.Estimated.Count();
            return new GroupsRun(
                creators,
                comparison.Rows.Count(row => row.Figures?.Rate is not null),
                pivot.Cells.Sum(row => row.Count(cell => cell is not null)),
                estimates,
                data.Members.Count - estimates,
                watch.Steps,
                comparison.Total.Figures!.Net,
                pivot.Total!.Net);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
