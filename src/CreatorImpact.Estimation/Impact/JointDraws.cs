namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Draws of one series under one outage; the same index means the same simulated world in every series of a run, so totals are sums by index.
/// Each array holds <see cref="Count"/> values; loss positive.
/// </summary>
public sealed class JointDraws
{
    /// <summary>Draws in every estimate.</summary>
    public const int Count = 2000;

    private static readonly float[] Zeros = new float[Count];

    /// <summary>Takes ownership of the arrays.</summary>
    /// <param name="loss">See <see cref="Loss"/>.</param>
    /// <param name="rebound">See <see cref="Rebound"/>.</param>
    /// <param name="halo">See <see cref="Halo"/>.</param>
    /// <param name="windowLoss">See <see cref="WindowLoss"/>; null when it is the gross loss itself (hourly data).</param>
    /// <exception cref="ArgumentException">An array does not hold <see cref="Count"/> values.</exception>
    public JointDraws(float[] loss, float[] rebound, float[] halo, float[]? windowLoss = null)
    {
        windowLoss ??= loss;
        if (loss.Length != Count || rebound.Length != Count || halo.Length != Count || windowLoss.Length != Count)
            throw new ArgumentException($"Expected {Count} draws each, found {loss.Length}, {rebound.Length}, {halo.Length}, {windowLoss.Length}.", nameof(loss));
        (Loss, Rebound, Halo, WindowLoss) = (loss, rebound, halo, windowLoss);
    }

    /// <summary>Net loss in one world: gross − rebound + halo.</summary>
    public double NetAt(int world) => (double)Loss[world] - Rebound[world] + Halo[world];

    /// <summary>Net loss in every world.</summary>
    public double[] Net()
    {
        var net = new double[Count];
        for (var world = 0; world < net.Length; world++) net[world] = NetAt(world);
        return net;
    }

    /// <summary>The same worlds with nothing come back and nothing lost later: the window alone.</summary>
    public JointDraws WithoutRecovery() => new(Loss, Zeros, Zeros, WindowLoss);

    /// <summary>Gross loss in the window.</summary>
    public float[] Loss { get; }

    /// <summary>What came back soon after.</summary>
    public float[] Rebound { get; }

    /// <summary>Continuing shortfall later in the recovery window.</summary>
    public float[] Halo { get; }

    /// <summary>But-for minus observed in the window, what the verdict is about: the gross loss on hourly data, day-net on daily data.</summary>
    public float[] WindowLoss { get; }
}
