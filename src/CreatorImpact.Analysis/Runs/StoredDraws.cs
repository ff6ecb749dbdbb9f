using System.Runtime.InteropServices;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Draws as the store keeps them: float32 little-endian, the order of bytes of every machine this runs on.</summary>
internal static class StoredDraws
{
    /// <summary>As stored; null stays null.</summary>
    public static byte[]? Write(float[]? draws) => draws is null ? null : MemoryMarshal.AsBytes<float>(draws).ToArray();

    /// <summary>Draws of an estimate; null for a refusal, and where what is stored holds another number of worlds.</summary>
    public static JointDraws? Read(StoredEstimate estimate) => estimate is { Loss: { } loss, Rebound: { } rebound, Halo: { } halo }
        && new[] { loss, rebound, halo }.All(one => one.Length == JointDraws.Count * sizeof(float))
            ? new JointDraws(Numbers(loss), Numbers(rebound), Numbers(halo))
            : null;

    private static float[] Numbers(byte[] stored) => MemoryMarshal.Cast<byte, float>(stored).ToArray();
}
