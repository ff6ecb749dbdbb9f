using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Loads what older exports said of the window of an outage: the store keeps one row a period and import, whether it shows or not.</summary>
public sealed class WindowHistory(RevisionStore revisions, ImportStore imports)
{
    /// <summary>
    /// The inputs with their exports in the window. Accounts all of whose series come from a single import each are left as they are: nothing was
    /// covered. At most two statements and the list of imports.
    /// </summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="inputs">Inputs of a run, in their order.</param>
    /// <param name="importsOf">Imports that hold a series.</param>
    /// <param name="outage">Whose window is meant.</param>
    /// <param name="token">Stops it.</param>
    public async Task<IReadOnlyList<SeriesInput>> AddAsync(long workspaceId, IReadOnlyList<SeriesInput> inputs, Func<SeriesInput, int> importsOf, Outage outage, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(importsOf);
        ArgumentNullException.ThrowIfNull(outage);
        var accounts = inputs.Where(input => importsOf(input) > 1).Select(AccountOf).ToHashSet();
        if (accounts.Count == 0) return inputs;

        var asked = inputs.Where(input => accounts.Contains(AccountOf(input))).ToList();
        var values = new List<RankedValue>();
        foreach (var grain in asked.GroupBy(input => input.Key.Granularity))
        {
            var (first, last) = PeriodsOf(outage.Span, grain.Key);
            values.AddRange(await revisions.OfPeriodsAsync(workspaceId, [.. grain.Select(input => input.SeriesId)], first, last, token).ConfigureAwait(false));
        }

        var files = (await imports.ListAsync(workspaceId, token).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.File);
        var ranks = values.Select(RankOf).Distinct().OrderBy(rank => rank.WrittenAt).ThenBy(rank => rank.Import).Index().ToDictionary(one => one.Item, one => one.Index + 1L);
        var bySeries = values.ToLookup(value => value.SeriesId);
        return [.. inputs.Select(input => bySeries.Contains(input.SeriesId) ? input with { Exports = ExportsOf(bySeries[input.SeriesId], ranks, files) } : input)];
    }

    private static (string Account, string? Platform) AccountOf(SeriesInput input) => (input.Key.Account, input.Key.Platform);

    // A day on either side: the days of a series follow its own zone.
    private static (long First, long Last) PeriodsOf(OutageWindow span, Granularity granularity) => granularity == Granularity.Hour
        ? (StoredPeriod.FromInstant(span.Start - Duration.FromDays(1)), StoredPeriod.FromInstant(span.EndExclusive + Duration.FromDays(1)))
        : (StoredPeriod.FromDay(span.Start.InUtc().Date.PlusDays(-1)), StoredPeriod.FromDay(span.EndExclusive.InUtc().Date.PlusDays(1)));

    // One file may carry on exports of several times: each of them has a rank of its own.
    private static (Instant WrittenAt, long Import) RankOf(RankedValue value) => (value.WrittenAt, value.Rank);

    private static List<ExportValues> ExportsOf(IEnumerable<RankedValue> values, Dictionary<(Instant, long), long> ranks, Dictionary<long, NewImport> files) =>
    [
        .. values.GroupBy(value => (Rank: ranks[RankOf(value)], value.WrittenAt, value.ImportId)).OrderBy(export => export.Key.Rank).Select(export => new ExportValues(
            export.Key.Rank,
            export.Key.WrittenAt,
            files[export.Key.ImportId].FileName,
            [.. export.Select(value => value.Period)],
            [.. export.Select(value => value.Value)])),
    ];
}
