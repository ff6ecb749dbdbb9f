namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Many questions on many cores. Every answer depends on its own request alone, so the digits are those of <see cref="ImpactEstimator"/> one by
/// one, whatever the number of threads and the order of the requests.
/// </summary>
public static class ImpactBatch
{
    /// <summary>Answers every request. An exception of one of them, the first in their order, comes out as it was thrown.</summary>
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
        for (var i = 0; i < requests.Count; i++)
            if (requests[i] is null) throw new ArgumentException(FormattableString.Invariant($"Request {i} is null."), nameof(requests));

        return OrderedWork.Map(requests, threads, request => ImpactEstimator.Estimate(request, token), progress is null ? null : progress.Report, token);
    }
}
