using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>One series under one outage, laid out and fitted: what every figure of an estimate is computed from.</summary>
internal sealed class ImpactCase
{
    private readonly double[] _actual = new double[4];
    private readonly DayExposure _exposure;
    private readonly double _expectedInWindow;

    public ImpactCase(
        MetricSeries series, Outage outage, OutageCoverage coverage, WindowLayout layout, bool[] clean, ButForModel model, AudienceShare audience, IntradayProfile? profile)
    {
        Audience = audience;
        (Series, Outage, Coverage, Layout, Clean, Model) = (series, outage, coverage, layout, clean, model);
        var parts = model.Data.Parts;
        for (var u = 0; u < parts.Length; u++)
            if (parts[u] != WindowPart.LeftOut) _actual[(int)parts[u]] += series.Values[layout.WindowStart + u];
        _exposure = DayExposure.Of(series.Grid, layout.WindowStart, layout.WindowEnd, coverage, profile);
        _expectedInWindow = model.TotalOf(WindowPart.Window);
    }

    public MetricSeries Series { get; }

    public Outage Outage { get; }

    public OutageCoverage Coverage { get; }

    public WindowLayout Layout { get; }

    /// <summary>Share of the audience where the outage hit.</summary>
    public AudienceShare Audience { get; }

    /// <summary>For each period of the grid: is it clean?</summary>
    public bool[] Clean { get; }

    public ButForModel Model { get; }

    /// <summary>Observed total of one part; periods without data are in neither side.</summary>
    public double ActualOf(WindowPart part) => _actual[(int)part];

    /// <summary>True when the profile of the day has a part in the modelled gross loss.</summary>
    public bool NeedsProfile => Series.Grid.Granularity == Granularity.Day && _exposure.NeedsProfile;

    /// <summary>Most that profile × duration × severity allow: every severity and every share of the audience at its upper end.</summary>
    /// <param name="expected">But-for total of the window.</param>
    public double LargestGross(double expected) => ModelledGross(expected, 1, null, 1);

    /// <summary>Loss that profile × duration × severity alone give in one world: Σ μ e over the window, with Σ μ = <paramref name="expected"/>.</summary>
    /// <param name="expected">But-for total of the window.</param>
    /// <param name="severity">Where severities stand in their ranges, 0–1.</param>
    /// <param name="profile">Where the profile stands among what is possible, 0 up to 1; null for the middle.</param>
    /// <param name="audience">Where the share of the audience stands in its range, 0–1.</param>
    public double ModelledGross(double expected, double severity, double? profile, double audience)
    {
        var parts = Model.Data.Parts;
        var reached = Audience.At(audience);
        double sum = 0, exposed = 0;
        var counted = 0;
        for (var u = 0; u < Layout.WindowEnd - Layout.WindowStart; u++)
        {
            if (parts[u] != WindowPart.Window) continue;
            var share = reached * (profile is { } position ? _exposure.At(u, severity, position) : _exposure.Middle(u, severity));
            sum += Model.Path[u] * share;
            exposed += share;
            counted++;
        }

        // Without an expected level to spread by, every period counts the same.
        return Math.Abs(_expectedInWindow) > 1e-12 * Model.Scale.Mean ? sum * (expected / _expectedInWindow) : expected * exposed / Math.Max(counted, 1);
    }
}
