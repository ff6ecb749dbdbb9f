using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Tells whether a document shows the newest estimates. Its money may be from other runs than its views: each series counts by its own newest run.</summary>
internal static class NewerRuns
{
    /// <summary>The newest run that has estimated again what is shown; null when all of it is the newest.</summary>
    /// <param name="newest">The newest estimate of every series of the outage.</param>
    /// <param name="shown">Estimates shown.</param>
    /// <param name="answer">Money shown beside them; null for none.</param>
    public static StoredRun? Of(IReadOnlyList<LatestEstimate> newest, IReadOnlyList<LatestEstimate> shown, AccountAnswer? answer)
    {
        var runs = newest.ToDictionary(one => one.Estimate.SeriesId, one => one.Run);
        var all = shown.Select(one => (one.Estimate.SeriesId, RunId: one.Run.Id))
            .Concat(MoneyOutcomes.Of(answer).Where(one => one is { SeriesId: not null, Run: not null }).Select(one => (SeriesId: one.SeriesId!.Value, RunId: one.Run!.Id)));
        return all.Select(one => runs.TryGetValue(one.SeriesId, out var run) && run.Id > one.RunId ? run : null).OfType<StoredRun>().MaxBy(run => run.Id);
    }

    /// <summary>What a run has estimated of the series of a document; empty when nothing.</summary>
    public static Task<IReadOnlyList<LatestEstimate>> HeldByAsync(RunStore runs, OutageCase about, long runId, CancellationToken token) =>
        runs.ListOfRunAsync(about.Request.WorkspaceId, runId, about.Outage.Id, [.. about.Series.Select(one => one.Id)], token);
}

/// <summary>The estimates that money is computed from.</summary>
internal static class MoneyOutcomes
{
    /// <summary>Those of the ledger and of the views it is held against; none without money.</summary>
    public static IReadOnlyList<SeriesOutcome> Of(AccountAnswer? answer) => answer?.Answer.Money is { } money
        ? [.. new[] { OutcomeChoice.Of(answer.Case, money.Basis), OutcomeChoice.Of(answer.Case, MoneyBasis.Views) }.OfType<SeriesOutcome>()]
        : [];
}
