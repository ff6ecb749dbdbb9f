using System.Globalization;
using CreatorImpact.Data.Import.Outages;

namespace CreatorImpact.Data.Store;

/// <summary>What an outage must satisfy to be stored, and how an imported record becomes one.</summary>
internal static class OutageRules
{
    /// <summary>Adds the one phase of an outage without phases, and orders them.</summary>
    /// <exception cref="ArgumentException">An end is not after its start, a share is outside 0–1, or a needed text is empty.</exception>
    public static StoredOutage Complete(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentException.ThrowIfNullOrWhiteSpace(outage.Title);
        if (outage.EndExclusive is { } end && end <= outage.Start)
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': end {end} is not after start {outage.Start}."), nameof(outage));
        if (outage.AffectedShare is { } share && share is not (>= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': affected share {share}, expected 0–1."), nameof(outage));
        foreach (var phase in outage.Phases)
            Check(outage, phase);

        var phases = outage.Phases;
        if (phases.Count == 0 && outage.EndExclusive is { } known)
            phases = [new StoredPhase(outage.Start, known, outage.AffectedShare ?? 1, outage.AffectedShare ?? 1)];
        return outage with
        {
            Platform = StorableText.From(outage.Platform),
            Title = StorableText.Clean(outage.Title),
            Severity = StorableText.Clean(outage.Severity),
            Cause = StorableText.Clean(outage.Cause),
            Url = StorableText.From(outage.Url),
            Source = StorableText.From(outage.Source),
            PeakComponentStatus = StorableText.From(outage.PeakComponentStatus),
            Phases = [.. phases.OrderBy(phase => phase.Start).ThenBy(phase => phase.EndExclusive)],
        };
    }

    /// <summary>An imported record as an outage of our own terms.</summary>
    public static StoredOutage FromRecord(OutageRecord record) => Complete(new StoredOutage
    {
        Platform = string.IsNullOrWhiteSpace(record.Platform) ? null : record.Platform.Trim(),
        Title = record.Title,
        Start = record.Start,
        EndExclusive = record.EndExclusive,
        EndKnown = record.EndKnown,
        Planned = record.Planned,
        Severity = record.Severity,
        AffectedShare = record.AffectedShare,
        Cause = record.Cause,
        Url = record.Url,
        Source = record.SourceFormat,
        AcknowledgedAt = record.AcknowledgedAt,
        Components = record.Components,
        Regions = record.Regions,
        PeakComponentStatus = record.PeakComponentStatus,
    });

    /// <summary>
    /// What makes two records of one format the same incident: the source's id. A row number is no id (row 1 of another file is another
    /// incident), so there the platform, the start and the title stand in.
    /// </summary>
    public static string SourceKey(OutageRecord record) => record.IdIsRowNumber
        ? StorableText.Clean(string.Create(CultureInfo.InvariantCulture, $"row\u001f{record.Platform}\u001f{record.Start.ToMicroseconds()}\u001f{record.Title}"))
        : StorableText.Clean(record.Id);

    private static void Check(StoredOutage outage, StoredPhase phase)
    {
        if (phase.EndExclusive <= phase.Start)
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': a part ends at {phase.EndExclusive}, not after its start {phase.Start}."), nameof(phase));
        if (!(phase.SeverityLow >= 0 && phase.SeverityLow <= phase.SeverityHigh && phase.SeverityHigh <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': severity {phase.SeverityLow}–{phase.SeverityHigh}, expected 0 ≤ low ≤ high ≤ 1."), nameof(phase));
    }
}
