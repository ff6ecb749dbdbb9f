using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What a run rested on.</summary>
/// <param name="RunId">Run.</param>
/// <param name="Series">Every series it took, whether estimated or only consulted; empty in runs of versions that did not keep it.</param>
/// <param name="Outages">Every outage it knew.</param>
public sealed record RunInputs(long RunId, IReadOnlyList<RunSeries> Series, IReadOnlyList<RunOutage> Outages);

/// <summary>One series as a run saw it.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Imports">Applied imports that held it, highest rank first, as <see cref="StoredSeries.Imports"/>.</param>
/// <param name="ZoneId">Zone of its days, or null.</param>
/// <param name="Content">SHA-256 of what was visible, hexadecimal.</param>
/// <param name="Profile">Whose hours of the day its estimate took; null = nobody's.</param>
public sealed record RunSeries(long SeriesId, IReadOnlyList<long> Imports, string? ZoneId, string Content, string? Profile)
{
    /// <summary>What is measured; filled in when read.</summary>
    public SeriesKey? Key { get; init; }

    /// <summary>Where the roster said its audience lives, under one spelling; null when it said nothing.</summary>
    public string? Audience { get; init; }

    /// <summary>True when the run looked for controls, so that every series of the same figures had a say.</summary>
    public bool WithDonors { get; init; }

    /// <summary>True when the same imports are visible in the same zone, so that nothing can have changed.</summary>
    public bool HasImports(IReadOnlyList<long> imports, string? zoneId) =>
        string.Equals(ZoneId, zoneId, StringComparison.Ordinal) && Imports.SequenceEqual(imports);
}

/// <summary>One outage as a run saw it.</summary>
/// <param name="OutageId">Outage.</param>
/// <param name="Platform">Platform as stated, or null.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Start">First instant.</param>
/// <param name="EndExclusive">End; null = it had none.</param>
/// <param name="Content">SHA-256 of what decides figures, hexadecimal.</param>
public sealed record RunOutage(long OutageId, string? Platform, string Title, Instant Start, Instant? EndExclusive, string Content);
