using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>A stored run as documents carry it: what decides its digits, and whether it still is the last word. Property names are the public JSON contract (camel case).</summary>
public sealed record RunEntry
{
    /// <summary>State: the newest run of at least one of its estimates, and nothing those rest on has changed.</summary>
    public const string Newest = "newest";

    /// <summary>State: newer runs made every one of its estimates again.</summary>
    public const string Superseded = "superseded";

    /// <summary>State: the newest run, but what it rests on has changed since.</summary>
    public const string ChangedSince = "changed since";

    /// <summary>State: it did not end, or has not yet; its estimates do not show.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>Number in its workspace.</summary>
    public required long Run { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>When it ended, UTC; null while it has not.</summary>
    public string? CompletedAt { get; init; }

    /// <summary>Version of the program that computed it.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the series and outages used.</summary>
    public required string DataHash { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Series estimated or refused.</summary>
    public required long Series { get; init; }

    /// <summary>Titles of the outages it is about.</summary>
    public required IReadOnlyList<string> Outages { get; init; }

    /// <summary>One of the states above.</summary>
    public required string State { get; init; }

    /// <summary>The newest run that made estimates of this one again; null when there is none.</summary>
    public long? SupersededBy { get; init; }

    /// <summary>When that run ended, UTC.</summary>
    public string? SupersededAt { get; init; }

    /// <summary>Estimates it made.</summary>
    public required long Estimates { get; init; }

    /// <summary>How many of them newer runs made again.</summary>
    public required long SupersededEstimates { get; init; }

    /// <summary>How many of the others rest on something that has changed since.</summary>
    public required long ChangedEstimates { get; init; }

    /// <summary>True for made-up data of the demo workspace.</summary>
    public bool Demo { get; init; }

    /// <summary>Documents a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outages">What it said of each outage; empty while unfinished.</param>
    /// <param name="titles">Titles of outages by number.</param>
    /// <param name="runs">All runs by number, to tell when the superseding one ended.</param>
    /// <param name="changed">Newest estimates of it that rest on something that has changed.</param>
    /// <param name="demo">True for the demo workspace.</param>
    internal static RunEntry From(StoredRun run, IReadOnlyList<RunOfOutage> outages, IReadOnlyDictionary<long, string> titles, IReadOnlyDictionary<long, StoredRun> runs, long changed, bool demo)
    {
        var newest = outages.Count == 0 ? run.Id : outages.Max(one => one.NewestRunId);
        return new RunEntry
        {
            Run = run.Id,
            CreatedAt = InstantPattern.ExtendedIso.Format(run.CreatedAt),
            CompletedAt = Text(run.CompletedAt),
            Version = run.Origin.Version,
            DataHash = run.Origin.DataHash,
            Seed = run.Origin.Seed,
            Series = outages.Count == 0 ? 0 : outages.Max(one => one.Estimates),
            Outages = [.. outages.Select(one => one.OutageId).Distinct().Order().Select(id => id == 0 ? ImpactRun.UnionName : titles.GetValueOrDefault(id, FormattableString.Invariant($"outage {id}")))],
            State = run.CompletedAt is null ? Unfinished : outages.Count > 0 && outages.All(one => one.IsSuperseded) ? Superseded : changed > 0 ? ChangedSince : Newest,
            SupersededBy = newest == run.Id ? null : newest,
            SupersededAt = newest == run.Id ? null : Text(runs.GetValueOrDefault(newest)?.CompletedAt),
            Estimates = outages.Sum(one => one.Estimates),
            SupersededEstimates = outages.Sum(one => one.Superseded),
            ChangedEstimates = changed,
            Demo = demo,
        };
    }

    private static string? Text(Instant? time) => time is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
