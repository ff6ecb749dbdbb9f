using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>
/// What an outage would have taken had a part of the audience been on another platform that went on: (1 − share) of the net loss in every draw. It takes
/// for granted that this part would have been as active there, lost nothing, and that the rest would have behaved as it did; nothing in the data tests it.
/// </summary>
public static class AudienceElsewhere
{
    /// <summary>The net loss then; modelled at best.</summary>
    /// <param name="net">As estimated.</param>
    /// <param name="share">Part of the audience elsewhere, 0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is NaN or outside 0–1.</exception>
    public static IntervalEstimate Of(IntervalEstimate net, double share)
    {
        ArgumentNullException.ThrowIfNull(net);
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, FormattableString.Invariant($"Expected a share of 0–1, found {share}."));
        if (share == 0) return net;
        var kept = 1 - share;
        return new IntervalEstimate(
            net.Point * kept, net.Median * kept, net.Lo50 * kept, net.Hi50 * kept, net.Lo90 * kept, net.Hi90 * kept, net.Grade > EvidenceGrade.Modelled ? net.Grade : EvidenceGrade.Modelled);
    }
}
