using System.Diagnostics;

namespace CreatorImpact.Benchmarks.Groups;

/// <summary>One step as it was measured.</summary>
/// <param name="Name">What was done.</param>
/// <param name="WallSeconds">Elapsed time.</param>
/// <param name="CpuSeconds">Time of all cores.</param>
/// <param name="PeakBytes">Largest memory of the process until its end.</param>
internal sealed record MeasuredStep(string Name, double WallSeconds, double CpuSeconds, long PeakBytes);

/// <summary>Measures steps, one after the other.</summary>
/// <param name="time">Stopwatch.</param>
internal sealed class StepWatch(TimeProvider time)
{
    private readonly List<MeasuredStep> _steps = [];

    /// <summary>What was measured so far, in order.</summary>
    public IReadOnlyList<MeasuredStep> Steps => _steps;

    /// <summary>Does a step and measures it.</summary>
    public async Task<T> DoAsync<T>(string name, Func<Task<T>> work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, started) = (process.TotalProcessorTime, time.GetTimestamp());
        var result = await work();
        var wall = time.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        _steps.Add(new MeasuredStep(name, wall, (process.TotalProcessorTime - cpu).TotalSeconds, Machine.PeakMemory()));
        return result;
    }
}
