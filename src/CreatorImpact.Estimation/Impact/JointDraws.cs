namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Draws of one series under one outage; the same index means the same simulated world in every series of a run, so totals are sums by index.
/// Each array holds <see cref="Count"/> values; loss positive.
/// </summary>
public sealed class JointDraws
{
    /// <summary>Draws in every estimate.</summary>
    public const int Count = 2000;

    /// <summary>Takes ownership of the arrays.</summary>
    /// <exception cref="ArgumentException">An array does not hold <see cref="Count"/> values.</exception>
    public JointDraws(float[] loss, float[] rebound, float[] halo)
    {
        if (loss.Length != Count || rebound.Length != Count || halo.Length != Count)
            throw new ArgumentException($"Expected {Count} draws each, found {loss.Length}, {rebound.Length}, {halo.Length}.", nameof(loss));
        (Loss, Rebound, Halo) = (loss, rebound, halo);
    }

    /// <summary>Gross loss in the window.</summary>
    public float[] Loss { get; }

    /// <summary>What came back soon after.</summary>
    public float[] Rebound { get; }

    /// <summary>Continuing shortfall later in the recovery window.</summary>
    public float[] Halo { get; }
}
