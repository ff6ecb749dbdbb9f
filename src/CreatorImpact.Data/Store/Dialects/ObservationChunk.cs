namespace CreatorImpact.Data.Store.Dialects;

/// <summary>Observations of one import to be written in one transaction.</summary>
/// <param name="WorkspaceId">Workspace of all rows.</param>
/// <param name="ImportId">Import of all rows.</param>
/// <param name="Rows">Series, period and value, each series and period once.</param>
public sealed record ObservationChunk(long WorkspaceId, long ImportId, IReadOnlyList<ObservationRow> Rows);

/// <summary>One observation.</summary>
/// <param name="SeriesId">Stored id of the series.</param>
/// <param name="Period">As in <see cref="Import.SeriesData"/>.</param>
/// <param name="Value">Finite.</param>
public readonly record struct ObservationRow(long SeriesId, long Period, double Value);
