namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>How a seasonal profile leans on its neighbours: Σ w_k D(t + kP) / Σ w_k over k = ±1 … ±K, w_k = exp(−|k| / decay).</summary>
internal sealed class SeasonalWeights
{
    /// <param name="period">P: 24, 168 or 7 periods.</param>
    /// <param name="reach">K, seasons looked at on each side.</param>
    /// <param name="decay">Seasons after which the weight has fallen to 1/e.</param>
    public SeasonalWeights(int period, int reach, double decay)
    {
        (Period, Weights) = (period, new double[reach]);
        var fade = Math.Exp(-1 / decay);
        var weight = 1.0;
        for (var k = 0; k < reach; k++) Weights[k] = weight *= fade;
    }

    /// <summary>Periods of one season.</summary>
    public int Period { get; }

    /// <summary>w_1 … w_K.</summary>
    public double[] Weights { get; }

    /// <summary>Periods from a position to its farthest neighbour.</summary>
    public int Reach => Weights.Length * Period;
}
