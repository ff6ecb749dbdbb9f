using System.Runtime.ExceptionServices;

namespace CreatorImpact.Estimation.Impact;

/// <summary>The one parallel loop of the product: many independent pieces of work on many cores, their results in order.</summary>
public static class OrderedWork
{
    /// <summary>
    /// Does every piece of work. When one fails the rest is given up and its own exception comes out as it was thrown; of several failures it is
    /// the first in the order of the items, whatever the number of threads.
    /// </summary>
    /// <param name="items">The pieces.</param>
    /// <param name="threads">Most pieces worked on at once, at least 1; no more than that many are in memory beside the results.</param>
    /// <param name="work">Makes the result of one piece; must not depend on the others.</param>
    /// <param name="finished">Told 1, 2, … as pieces are finished, one call at a time; null when nobody listens.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>One result an item, in the order of the items.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public static IReadOnlyList<TResult> Map<TItem, TResult>(
        IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work, Action<int>? finished, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var results = new TResult[items.Count];
        var faults = new ExceptionDispatchInfo?[items.Count];
        var (gate, done) = (new Lock(), 0);
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token }, (i, loop) =>
        {
            try
            {
                results[i] = work(items[i]);
                if (finished is null) return;
                lock (gate) finished(++done);
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                // Break, unlike Stop, still does every item before this one, so that the first fault is always found.
                faults[i] = ExceptionDispatchInfo.Capture(fault);
                loop.Break();
            }
        });

        // Work that failed while it was being cancelled, or a caller that cancelled at the very end, is a cancelled run.
        token.ThrowIfCancellationRequested();
        Array.Find(faults, fault => fault is not null)?.Throw();
        return results;
    }
}
