using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// All draws of one estimate. Loss in the window L = T_O − Y_O; rebound = Y_first − T_first; halo = T_rest − Y_rest, T the but-for and Y the
/// observed totals. On daily data L is the day-net and the gross loss is modelled, Σ T_day · e_day; the rebound then holds gross − day-net too,
/// so that net = gross − rebound + halo stays the same sum.
/// </summary>
internal sealed class ImpactDraws
{
    private ImpactDraws(JointDraws joint, double[] butFor, double[] windowLoss, double[] net) =>
        (Joint, ButFor, WindowLoss, Net) = (joint, butFor, windowLoss, net);

    /// <summary>Gross, rebound and halo as stored.</summary>
    public JointDraws Joint { get; }

    /// <summary>But-for total of the window: nothing observed inside the window has a part in it.</summary>
    public double[] ButFor { get; }

    /// <summary>But-for minus observed in the window: gross on hourly data, day-net on daily data.</summary>
    public double[] WindowLoss { get; }

    /// <summary>Gross − rebound + halo of the stored draws.</summary>
    public double[] Net { get; }

    /// <summary>Draws everything.</summary>
    public static ImpactDraws Of(ImpactCase found, PredictedTotal[] totals, ulong seed)
    {
        var worlds = new DrawOrder(seed, found.Model);
        var own = new SeededStream(seed, found.Series.Key.StreamName);
        var window = worlds.Draw(totals[0], WindowPart.Window, own);
        var first = worlds.Draw(totals[1], WindowPart.FirstPart, own);
        var rest = worlds.Draw(totals[2], WindowPart.Rest, own);

        var daily = found.Series.Grid.Granularity == Granularity.Day;
        var severities = new SeededStream(seed, "severity");
        var (loss, rebound, halo) = (new float[JointDraws.Count], new float[JointDraws.Count], new float[JointDraws.Count]);
        var (windowLoss, net) = (new double[JointDraws.Count], new double[JointDraws.Count]);
        for (var d = 0; d < JointDraws.Count; d++)
        {
            var measured = (float)(window[d] - found.ActualOf(WindowPart.Window));
            var after = found.ActualOf(WindowPart.FirstPart) - first[d];
            loss[d] = daily
                ? (float)found.ModelledGross(window[d], severities.NextUniform(), DayExposure.ProfileRange * ((2 * own.NextUniform()) - 1))
                : measured;
            rebound[d] = (float)((loss[d] - measured) + after);
            halo[d] = (float)(rest[d] - found.ActualOf(WindowPart.Rest));
            windowLoss[d] = measured;
            net[d] = (double)loss[d] - rebound[d] + halo[d];
        }

        return new ImpactDraws(new JointDraws(loss, rebound, halo), window, windowLoss, net);
    }
}
