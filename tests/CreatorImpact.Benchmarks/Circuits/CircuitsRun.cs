using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>What open pages cost a host.</summary>
/// <param name="Plan">How much was measured.</param>
/// <param name="Milliseconds">Every interaction from click to last drawing, ascending.</param>
/// <param name="Closed">Memory with no page open.</param>
/// <param name="Open">Memory with all pages open and idle.</param>
/// <param name="BeforeCycles">Memory before pages were opened and closed.</param>
/// <param name="AfterCycles">Memory afterwards.</param>
internal sealed record CircuitsRun(CircuitsPlan Plan, IReadOnlyList<double> Milliseconds, HostMemory Closed, HostMemory Open, HostMemory BeforeCycles, HostMemory AfterCycles)
{
    private const int WarmUps = 12;
    private const int AtOnce = 4;
    private const ulong Seed = 7;

    // People read: between two clicks one to three seconds pass.
    private const double ShortestPause = 1;
    private const double LongestPause = 3;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>Memory of one idle page that no other process shares, in bytes.</summary>
    public double PrivatePerCircuit => (double)(Open.PrivateBytes - Closed.PrivateBytes) / Plan.Circuits;

    /// <summary>Live objects of one idle page, in bytes.</summary>
    public double ManagedPerCircuit => (double)(Open.ManagedBytes - Closed.ManagedBytes) / Plan.Circuits;

    /// <summary>How much the memory of the process grew over all cycles, as a share.</summary>
    public double PrivateGrowth => ((double)AfterCycles.PrivateBytes / BeforeCycles.PrivateBytes) - 1;

    /// <summary>How much the live objects grew over all cycles, as a share.</summary>
    public double ManagedGrowth => ((double)AfterCycles.ManagedBytes / BeforeCycles.ManagedBytes) - 1;

    /// <summary>A quantile of the interactions, in milliseconds.</summary>
    public double Quantile(double share) => Quantiles.OfSorted([.. Milliseconds], share);

    /// <summary>Starts a host with the demo in it, and measures.</summary>
    /// <exception cref="InvalidOperationException">A circuit failed.</exception>
    public static async Task<CircuitsRun> MeasureAsync(CircuitsPlan plan, TextWriter output, TimeProvider time, CancellationToken token)
    {
        await using var host = await HostProcess.StartAsync(token);
        await host.LoadDemoAsync(time, token);
        var addresses = await CircuitWalk.AddressesAsync(host.Http, host.Root, token);
        await output.WriteLineAsync(FormattableString.Invariant($"Warming up on {addresses.Count} addresses …"));
        await CycleAsync(host, addresses, Math.Max(WarmUps, addresses.Count), time, token);
        var closed = await SettledAsync(host, time, token);

        await output.WriteLineAsync(FormattableString.Invariant($"Opening {plan.Circuits} pages …"));
        var circuits = new List<BlazorCircuit>();
        try
        {
            for (var i = 0; i < plan.Circuits; i++) circuits.Add(await BlazorCircuit.OpenAsync(host.Http, host.Root, addresses[i % addresses.Count], time, token));
            var open = await SettledAsync(host, time, token);
            await output.WriteLineAsync(FormattableString.Invariant($"Following {plan.Interactions} links on each …"));
            var walks = await Task.WhenAll(circuits.Select((circuit, number) => WalkAsync(circuit, number, addresses, plan.Interactions, time, token)));
            foreach (var circuit in circuits) await circuit.DisposeAsync();
            circuits.Clear();

            await output.WriteLineAsync(FormattableString.Invariant($"Opening and closing {plan.Cycles} pages …"));
            await CycleAsync(host, addresses, Math.Max(WarmUps, plan.Cycles / 10), time, token);
            var before = await SettledAsync(host, time, token);
            await CycleAsync(host, addresses, plan.Cycles, time, token);
            return new CircuitsRun(plan, [.. walks.SelectMany(walk => walk).Order()], closed, open, before, await SettledAsync(host, time, token));
        }
        finally
        {
            foreach (var circuit in circuits) await circuit.DisposeAsync();
        }
    }

    private static async Task<List<double>> WalkAsync(BlazorCircuit circuit, int number, IReadOnlyList<string> addresses, int interactions, TimeProvider time, CancellationToken token)
    {
        var stream = new SeededStream(Seed, FormattableString.Invariant($"reader {number}"));
        var here = addresses[number % addresses.Count];
        var milliseconds = new List<double>(interactions);
        for (var i = 0; i < interactions; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(ShortestPause + ((LongestPause - ShortestPause) * stream.NextUniform())), time, token);
            here = CircuitWalk.Next(addresses, stream, here);
            milliseconds.Add((await circuit.FollowAsync(here, token)).TotalMilliseconds);
        }

        return milliseconds;
    }

    private static Task CycleAsync(HostProcess host, IReadOnlyList<string> addresses, int cycles, TimeProvider time, CancellationToken token) => Parallel.ForAsync(
        0, cycles, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = token }, async (cycle, stop) =>
        {
            await using var circuit = await BlazorCircuit.OpenAsync(host.Http, host.Root, addresses[cycle % addresses.Count], time, stop);
        });

    private static async Task<HostMemory> SettledAsync(HostProcess host, TimeProvider time, CancellationToken token)
    {
        await Task.Delay(Idle, time, token);
        return await host.MemoryAsync(token);
    }
}
