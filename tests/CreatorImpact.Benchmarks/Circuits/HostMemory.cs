using System.Diagnostics;
using System.Globalization;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>What a host holds after everything that can be let go is let go.</summary>
/// <param name="ManagedBytes">Live objects.</param>
/// <param name="PrivateBytes">Memory of the process that no other shares.</param>
internal sealed record HostMemory(long ManagedBytes, long PrivateBytes)
{
    /// <summary>Collects, and looks at this process.</summary>
    public static HostMemory Measure()
    {
        // What was let go only in one pass is collected in the next.
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new HostMemory(GC.GetTotalMemory(forceFullCollection: true), PrivateOfThis());
    }

    private static long PrivateOfThis()
    {
        const string file = "/proc/self/smaps_rollup";
        if (File.Exists(file))
        {
            return File.ReadLines(file).Where(line => line.StartsWith("Private_", StringComparison.Ordinal) && !line.Contains("Hugetlb", StringComparison.Ordinal))
                .Sum(line => 1024 * long.Parse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture));
        }

        using var own = Process.GetCurrentProcess();
        return own.PrivateMemorySize64;
    }
}
