using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What decides the digits of a run.</summary>
/// <param name="DataHash">SHA-256 of the canonical form of the data, hexadecimal.</param>
/// <param name="Seed">Seed of every stream of the run.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="SettingsJson">Settings as JSON.</param>
public sealed record NewRun(string DataHash, ulong Seed, string Version, string SettingsJson);

/// <summary>One run as stored.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="Origin">What decides its digits.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="CompletedAt">When it ended; null = unfinished, its estimates do not show.</param>
public sealed record StoredRun(long Id, NewRun Origin, Instant CreatedAt, Instant? CompletedAt);

/// <summary>A run with what it summed up.</summary>
/// <param name="Run">The run.</param>
/// <param name="TotalsJson">Totals over its series; null while it is unfinished, and in runs of versions that did not keep them.</param>
public sealed record RunWithTotals(StoredRun Run, string? TotalsJson);

/// <summary>What a completed run said of one outage, and what of it still stands.</summary>
/// <param name="RunId">Run.</param>
/// <param name="OutageId">Outage; 0 = the union of the run's outages.</param>
/// <param name="Estimates">Estimates it made, one a series.</param>
/// <param name="Superseded">How many of them a newer completed run has made again.</param>
/// <param name="NewestRunId">The newest run among those; its own number when there is none.</param>
public sealed record RunOfOutage(long RunId, long OutageId, long Estimates, long Superseded, long NewestRunId)
{
    /// <summary>True when nothing of it is the newest word.</summary>
    public bool IsSuperseded => Superseded == Estimates;
}

/// <summary>The estimate of one series and outage.</summary>
/// <param name="RunId">Run it belongs to.</param>
/// <param name="SeriesId">Series.</param>
/// <param name="OutageId">Outage; 0 = the union of the run's outages.</param>
/// <param name="ResultJson">The estimate or refusal as JSON.</param>
/// <param name="Loss">Draws of the loss in the window, float32 little-endian; null for a refusal, and in lists.</param>
/// <param name="Rebound">Draws of the rebound.</param>
/// <param name="Halo">Draws of the halo.</param>
public sealed record StoredEstimate(long RunId, long SeriesId, long OutageId, string ResultJson, byte[]? Loss, byte[]? Rebound, byte[]? Halo);

/// <summary>The newest completed estimate of a series and outage with its run.</summary>
public sealed record LatestEstimate(StoredEstimate Estimate, StoredRun Run);

/// <summary>How far back the runs of one series are wanted.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Count">Most runs wanted, the newest first.</param>
/// <param name="RunId">One that is wanted however old it is; null for none.</param>
public sealed record RunHistory(long SeriesId, int Count, long? RunId = null);
