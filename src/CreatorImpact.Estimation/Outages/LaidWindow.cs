using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Outages;

/// <summary>
/// One window of an outage on a grid. Where sources disagree there are several, all under one mask: from the first period any of them touches to
/// the last guard, so that nothing which one of them calls an outage is learnt from.
/// </summary>
/// <param name="Outage">Its phases; without alternatives.</param>
/// <param name="Coverage">The phases laid end to end.</param>
/// <param name="Layout">Where it lies, under the common mask.</param>
/// <param name="Number">0 for the main window, then the alternatives in their order.</param>
internal sealed record LaidWindow(Outage Outage, OutageCoverage Coverage, WindowLayout Layout, int Number)
{
    /// <summary>
    /// The main window first, then the alternatives that touch the grid; empty when the main window does not. All have the recovery length of the
    /// main one.
    /// </summary>
    public static IReadOnlyList<LaidWindow> Of(TimeGrid grid, Outage outage, EstimatorOptions options)
    {
        var coverage = new OutageCoverage(outage);
        if (WindowLayout.Create(grid, outage, coverage, options) is not { } main) return [];

        var windows = new List<LaidWindow> { new(outage, coverage, main, 0) };
        var sameRecovery = options with { RecoveryDays = main.RecoveryDays };
        for (var i = 0; i < outage.Alternatives.Count; i++)
        {
            var other = new Outage(outage.Name, outage.Alternatives[i], outage.Function);
            var covered = new OutageCoverage(other);
            if (WindowLayout.Create(grid, other, covered, sameRecovery) is { } layout) windows.Add(new LaidWindow(other, covered, layout, i + 1));
        }

        var (start, end) = (windows.Min(window => window.Layout.WindowStart), windows.Max(window => window.Layout.MaskEnd));
        return windows.ConvertAll(window => window with { Layout = window.Layout.Within(start, end) });
    }
}
