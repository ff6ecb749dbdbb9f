using CreatorImpact.Analysis.Method;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Method;

/// <summary>Asks the stores what there is of the reader's own data: a fixed number of statements, nothing is estimated.</summary>
public sealed class MethodLoader(PlantedTruthLoader series, OwnCalibrationLoader calibration, CurrentWorkspace workspace)
{
    public async Task<MethodModel> LoadAsync(CancellationToken token)
    {
        var known = await series.ListAsync(workspace.Id, token);
        // Views of the longest history tell most.
        return new MethodModel(
            [.. known.OrderBy(one => one.Key.Metric == "views" ? 0 : 1).ThenByDescending(one => one.PeriodCount).ThenBy(one => one.Id)],
            await calibration.LoadAsync(workspace.Id, token));
    }
}
