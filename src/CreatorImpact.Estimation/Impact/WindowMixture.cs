using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Draws where sources disagree about the window: world d takes one of the windows, each as likely as the other, and loss, rebound and halo come
/// from the fit with that window. The choice rests on the seed and the outage's name alone, so it is the same in every series of a run.
/// </summary>
internal static class WindowMixture
{
    /// <summary>Mixes the draws of all windows.</summary>
    /// <param name="outage">Names the choice and says how many windows there are.</param>
    /// <param name="windows">Draws by number of the window, the main one included; a window without draws hands its worlds to the next one.</param>
    /// <param name="seed">The run's seed.</param>
    public static JointDraws Mix(Outage outage, IReadOnlyDictionary<int, JointDraws> windows, ulong seed)
    {
        var count = outage.Alternatives.Count + 1;
        var stream = new SeededStream(seed, $"alternatives\u001f{outage.Name}");
        var daily = windows[0].WindowLoss != windows[0].Loss;
        var (loss, rebound, halo) = (new float[JointDraws.Count], new float[JointDraws.Count], new float[JointDraws.Count]);
        var windowLoss = daily ? new float[JointDraws.Count] : null;
        for (var d = 0; d < JointDraws.Count; d++)
        {
            var number = (int)(count * stream.NextUniform());
            JointDraws? drawn;
            while (!windows.TryGetValue(number, out drawn)) number = (number + 1) % count;
            (loss[d], rebound[d], halo[d]) = (drawn.Loss[d], drawn.Rebound[d], drawn.Halo[d]);
            if (windowLoss is not null) windowLoss[d] = drawn.WindowLoss[d];
        }

        return new JointDraws(loss, rebound, halo, windowLoss);
    }
}
