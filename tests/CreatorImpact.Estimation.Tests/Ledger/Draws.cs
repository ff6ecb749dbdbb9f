using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Tests.Ledger;

internal static class Draws
{
    public static double[] Constant(double value) => Enumerable.Repeat(value, JointDraws.Count).ToArray();

    public static float[] Narrow(double value) => Enumerable.Repeat((float)value, JointDraws.Count).ToArray();

    public static double[] Random(SeededStream stream, double centre, double spread)
    {
        var draws = new double[JointDraws.Count];
        for (var d = 0; d < draws.Length; d++) draws[d] = centre + (spread * (stream.NextUniform() - 0.5));
        return draws;
    }

    public static MarketLoss Market(double gross, double makeUp = 0, double halo = 0, double? uploads = null, double? price = null) => new(
        Constant(gross), Constant(makeUp), Constant(halo), EvidenceGrade.Measured, uploads is { } u ? Constant(u) : null, price is { } p ? Constant(p) : null);

    public static LedgerAmount Amount(LedgerLineKind kind, double amount) => new(kind, kind.ToString(), new UncertainRange(amount, amount, amount));
}
