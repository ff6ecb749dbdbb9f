using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What is different from what a finding rests on, ready to be told.</summary>
/// <param name="Series">The series it is about, as it is now.</param>
/// <param name="Change">What changed.</param>
/// <param name="Own">Changed periods of its own series by import; empty when only its zone or currency is another.</param>
/// <param name="Companions">Other series it takes into account that changed; those that are gone are only counted in <paramref name="Change"/>.</param>
public sealed record ChangeFacts(StoredSeries Series, EstimateChange Change, IReadOnlyList<ImportDifference> Own, IReadOnlyList<StoredSeries> Companions);

/// <summary>Periods one import made look different.</summary>
/// <param name="Count">How many.</param>
/// <param name="Import">The import.</param>
public sealed record ImportDifference(ImportChange Count, ImportRow Import);

/// <summary>Asks what changed since a run; only for findings that did change.</summary>
public sealed class ChangeFactsLoader(RevisionStore revisions, ImportStore imports)
{
    /// <summary>The facts; null when nothing is different.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="series">The series of the finding.</param>
    /// <param name="all">All visible series.</param>
    /// <param name="change">What changed.</param>
    /// <param name="token">Stops it.</param>
    public async Task<ChangeFacts?> LoadAsync(long workspaceId, StoredSeries series, IReadOnlyList<StoredSeries> all, EstimateChange change, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(change);
        if (!change.IsChanged) return null;

        var counts = change.Series ? await revisions.SinceAsync(workspaceId, series.Id, change.ImportsThen, series.Imports, token) : [];
        var files = counts.Count == 0 ? [] : (await imports.ListAsync(workspaceId, token)).ToDictionary(row => row.Id);
        return new ChangeFacts(
            series,
            change,
            [.. counts.Where(count => files.ContainsKey(count.ImportId)).Select(count => new ImportDifference(count, files[count.ImportId]))],
            [.. all.Where(one => change.Companions.Contains(one.Id))]);
    }
}
