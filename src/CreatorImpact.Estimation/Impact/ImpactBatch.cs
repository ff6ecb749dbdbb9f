namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Many questions on many cores. Every answer depends on its own request alone, so the digits are those of <see cref="ImpactEstimator"/> one by
/// one, whatever the number of threads and the order of the requests.
/// </summary>
public static class ImpactBatch
{
    /// <summary>Answers every request.</summary>
    /// <param name="requests">None null.</param>
    /// <param name="threads">Most requests worked on at once, at least 1.</param>
    /// <param name="progress">Told 1, 2, … as requests are finished, one call at a time; null when nobody listens.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>One result a request, in the order of the requests.</returns>
    /// <exception cref="ArgumentException">A request is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public static IReadOnlyList<ImpactResult> Estimate(IReadOnlyList<ImpactRequest> requests, int threads, IProgress<int>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        for (var i = 0; i < requests.Count; i++)
            if (requests[i] is null) throw new ArgumentException(FormattableString.Invariant($"Request {i} is null."), nameof(requests));

        var results = new ImpactResult[requests.Count];
        var gate = new Lock();
        var finished = 0;
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token }, i =>
        {
            results[i] = ImpactEstimator.Estimate(requests[i], token);
            if (progress is null) return;
            lock (gate) progress.Report(++finished);
        });
        return results;
    }
}
