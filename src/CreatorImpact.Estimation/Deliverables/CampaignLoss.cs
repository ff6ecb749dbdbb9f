using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Deliverables;

/// <summary>Stored draws of what one outage took from an account: net = gross − rebound + halo in every world.</summary>
/// <param name="Loss">Gross loss.</param>
/// <param name="Rebound">What came back.</param>
/// <param name="Halo">Continuing shortfall.</param>
public sealed record AccountLoss(float[] Loss, float[] Rebound, float[] Halo);

/// <summary>What outages took from a campaign: the account's net losses, summed within every world, times the part of the account that counts for it.</summary>
public static class CampaignLoss
{
    /// <summary>One number a world; loss positive, gain negative, nothing clipped.</summary>
    /// <param name="outages">Losses of the account, at least one; outages that share no period.</param>
    /// <param name="shareLow">Least part of the account's amount that counts, 0–1.</param>
    /// <param name="shareHigh">Most that counts, 0–1: drawn evenly between both, once a world.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="account">Names the account's own random numbers.</param>
    /// <exception cref="ArgumentException">There is no outage, or one has another number of worlds than <see cref="JointDraws.Count"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The shares are not 0 ≤ low ≤ high ≤ 1.</exception>
    public static double[] Of(IReadOnlyList<AccountLoss> outages, double shareLow, double shareHigh, ulong seed, string account)
    {
        ArgumentNullException.ThrowIfNull(outages);
        if (outages.Count == 0) throw new ArgumentException("A loss needs at least one outage.", nameof(outages));
        if (!(shareLow >= 0 && shareLow <= shareHigh && shareHigh <= 1)) throw new ArgumentOutOfRangeException(nameof(shareLow), shareLow, "Shares must be 0 ≤ low ≤ high ≤ 1.");
        var net = new double[JointDraws.Count];
        foreach (var outage in outages)
        {
            if (outage.Loss.Length != net.Length || outage.Rebound.Length != net.Length || outage.Halo.Length != net.Length)
                throw new ArgumentException(FormattableString.Invariant($"Expected {net.Length} draws each, found {outage.Loss.Length}, {outage.Rebound.Length}, {outage.Halo.Length}."), nameof(outages));
            for (var d = 0; d < net.Length; d++) net[d] += (double)outage.Loss[d] - outage.Rebound[d] + outage.Halo[d];
        }

        var stream = new SeededStream(seed, "campaign share " + account);
        for (var d = 0; d < net.Length; d++) net[d] *= shareLow + ((shareHigh - shareLow) * stream.NextUniform());
        return net;
    }
}
