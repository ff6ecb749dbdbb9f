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
    private ImpactDraws(JointDraws joint, double[] butFor, double[] net) => (Joint, ButFor, Net) = (joint, butFor, net);

    /// <summary>Gross, rebound, halo and loss in the window as stored.</summary>
    public JointDraws Joint { get; }

    /// <summary>But-for total of the window: nothing observed inside the window has a part in it.</summary>
    public double[] ButFor { get; }

    /// <summary>Gross − rebound + halo of the stored draws.</summary>
    public double[] Net { get; }

    /// <summary>The same but-for with other losses: those of several windows mixed.</summary>
    public ImpactDraws With(JointDraws joint) => new(joint, ButFor, joint.Net());

    /// <summary>Draws everything.</summary>
    public static ImpactDraws Of(ImpactCase found, PredictedTotal[] totals, ulong seed)
    {
        var worlds = new DrawOrder(seed, found.Model);
        var own = new SeededStream(seed, found.Series.Key.StreamName);
        var window = worlds.Draw(totals[0], WindowPart.Window, own);
        var first = worlds.Draw(totals[1], WindowPart.FirstPart, own);
        var rest = worlds.Draw(totals[2], WindowPart.Rest, own);

        var daily = found.Series.Grid.Granularity == Granularity.Day;
        // Where severities and audiences are unknown they are so for all series at once: their draws are shared, so that a total keeps the doubt.
        var severities = new SeededStream(seed, "severity");
        var audiences = new SeededStream(seed, "audience");
        var (loss, rebound, halo) = (new float[JointDraws.Count], new float[JointDraws.Count], new float[JointDraws.Count]);
        var windowLoss = new float[JointDraws.Count];
        for (var d = 0; d < JointDraws.Count; d++)
        {
            var measured = (float)(window[d] - found.ActualOf(WindowPart.Window));
            var after = found.ActualOf(WindowPart.FirstPart) - first[d];
            loss[d] = daily
                ? (float)found.ModelledGross(window[d], severities.NextUniform(), own.NextUniform(), audiences.NextUniform())
                : measured;
            rebound[d] = (float)((loss[d] - measured) + after);
            halo[d] = (float)(rest[d] - found.ActualOf(WindowPart.Rest));
            windowLoss[d] = measured;
        }

        var joint = new JointDraws(loss, rebound, halo, daily ? windowLoss : null);
        return new ImpactDraws(joint, window, joint.Net());
    }
}
