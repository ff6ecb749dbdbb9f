using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Pulls spikes in before anything is learnt: a residual beyond 2.5 (days) or 5 (hours) robust standard deviations is cut to that, and further off
/// to less, down to a third. Days next to the real block are left as they are, for they carry its level; hours next to it are not, so that a
/// collapse just before the outage (people prepare for a storm) is not carried into the expectation.
/// </summary>
/// <param name="data">Granularity and where the block lies.</param>
/// <param name="candidates">Whose line spikes are measured against.</param>
/// <param name="profiles">Room for profiles.</param>
internal sealed class SpikeClip(TrainingData data, CandidateSet candidates, SeasonalProfiles profiles)
{
    private const int ExemptDays = 2;
    private const int DayLooks = 3;
    private const double SmallestKept = 0.3;

    private bool Hours => data.Granularity == Granularity.Hour;

    /// <summary>The clipped values and their view; the same array when there are no spikes.</summary>
    /// <param name="z">Values on the model scale; NaN = unknown.</param>
    public (double[] Values, SeasonalView View) Apply(double[] z)
    {
        var (clipped, view) = (z, NewView(z));
        // The line a spike is measured against holds the spike itself, in days a seventh of it: another look at the clipped series finds what was hidden.
        for (var look = 0; look < (Hours ? 1 : DayLooks); look++)
        {
            var next = Clip(z, view);
            if (next == clipped) break;
            (clipped, view) = (next, NewView(next));
        }

        return (clipped, view);
    }

    private SeasonalView NewView(double[] z) => new(z, data.LocalOffsets, 7 * data.PeriodsPerDay);

    private double[] Clip(double[] z, SeasonalView view)
    {
        view.Hide(data.BlockStart, data.BlockStart + data.BlockLength, 0, z.Length);
        var fit = candidates.FitLine(view, profiles);
        var residuals = new double[z.Length];
        var sizes = new double[z.Length];
        var known = 0;
        for (var t = 0; t < z.Length; t++)
        {
            if (!view.IsKnown(t)) continue;
            residuals[t] = z[t] - fit[t];
            sizes[known++] = Math.Abs(residuals[t]);
        }

        if (known == 0) return z;
        var limit = (Hours ? 5 : 2.5) * ((1.4826 * Quantiles.MedianInplace(sizes.AsSpan(0, known))) + 1e-6);
        var clipped = z;
        for (var t = 0; t < z.Length; t++)
        {
            var size = Math.Abs(residuals[t]);
            if (IsExempt(t) || !(size > limit)) continue;
            if (clipped == z) clipped = (double[])z.Clone();
            clipped[t] -= Math.Sign(residuals[t]) * (size - Kept(size, limit));
        }

        return clipped;
    }

    private bool IsExempt(int t) => !Hours && t >= data.BlockStart - ExemptDays && t < data.BlockStart + data.BlockLength + ExemptDays;

    // The further off a value is, the less it is believed: from the limit itself down to a third of it.
    private static double Kept(double size, double limit) => limit * Math.Max(SmallestKept, 1 - (0.5 * ((size / limit) - 1)));
}
