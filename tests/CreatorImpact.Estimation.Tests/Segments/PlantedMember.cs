using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

/// <summary>Members of groups with numbers planted by hand.</summary>
internal static class PlantedMember
{
    /// <summary>Gross and what came back are the same in every world.</summary>
    public static MemberLoss Fixed(string creator, double gross, double rebound, double observed, double exposed, double usualDay = 100) =>
        new(creator, new JointDraws(All(gross), All(rebound), All(0)), observed, exposed, usualDay, EvidenceGrade.Measured);

    /// <summary>Gross = mean · (1 + noise · normal number of the stream), a share of it coming back.</summary>
    public static MemberLoss Noisy(string creator, double gross, double noise, double back, double observed, double exposed, SeededStream stream)
    {
        var loss = new float[JointDraws.Count];
        for (var d = 0; d < loss.Length; d++) loss[d] = (float)(gross * (1 + (noise * SimulatedSeries.Normal(stream))));
        return new MemberLoss(creator, new JointDraws(loss, [.. loss.Select(value => (float)(back * value))], All(0)), observed, exposed, observed / 7, EvidenceGrade.Measured);
    }

    private static float[] All(double value)
    {
        var draws = new float[JointDraws.Count];
        Array.Fill(draws, (float)value);
        return draws;
    }
}
