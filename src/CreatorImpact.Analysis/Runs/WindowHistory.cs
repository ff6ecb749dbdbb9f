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
        var bySeries = values.ToLookup(value => value.SeriesId);
        return [.. inputs.Select(input => bySeries.Contains(input.SeriesId) ? input with { Exports = ExportsOf(bySeries[input.SeriesId], files) } : input)];
    }

    private static (string Account, string? Platform) AccountOf(SeriesInput input) => (input.Key.Account, input.Key.Platform);

    // A day on either side: the days of a series follow its own zone.
    private static (long First, long Last) PeriodsOf(OutageWindow span, Granularity granularity) => granularity == Granularity.Hour
        ? (StoredPeriod.FromInstant(span.Start - Duration.FromDays(1)), StoredPeriod.FromInstant(span.EndExclusive + Duration.FromDays(1)))
        : (StoredPeriod.FromDay(span.Start.InUtc().Date.PlusDays(-1)), StoredPeriod.FromDay(span.EndExclusive.InUtc().Date.PlusDays(1)));

    private static List<ExportValues> ExportsOf(IEnumerable<RankedValue> values, Dictionary<long, NewImport> files) =>
    [
        .. values.GroupBy(value => (value.Rank, value.ImportId)).OrderBy(export => export.Key.Rank).Select(export => new ExportValues(
            export.Key.Rank,
            files[export.Key.ImportId].ExportedAt,
            files[export.Key.ImportId].FileName,
            [.. export.Select(value => value.Period)],
            [.. export.Select(value => value.Value)])),
    ];
}
