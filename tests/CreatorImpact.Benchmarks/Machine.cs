using System.Globalization;
using System.Runtime.InteropServices;
using CreatorImpact.Analysis;

namespace CreatorImpact.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>One line for every page.</summary>
    public static string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"CreatorImpact {ProductVersion.Text}, .NET {Environment.Version}, {RuntimeInformation.OSDescription}; {Processor()}, {Environment.ProcessorCount} cores, {MemoryGigabytes():0} GB RAM, {(System.Runtime.Intrinsics.X86.Avx512F.IsSupported ? "AVX-512" : System.Runtime.Intrinsics.X86.Avx2.IsSupported ? "AVX2" : "no AVX2")}.");

    /// <summary>Largest memory this process has held at once, in bytes.</summary>
    public static long PeakMemory()
    {
        const string field = "VmHWM:";
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(text => text.StartsWith(field, StringComparison.Ordinal)) : null;
        if (line is not null) return long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
        using var own = System.Diagnostics.Process.GetCurrentProcess();
        return own.PeakWorkingSet64;
    }

    private static string Processor()
    {
        const string field = "model name";
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith(field, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static double MemoryGigabytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
}
