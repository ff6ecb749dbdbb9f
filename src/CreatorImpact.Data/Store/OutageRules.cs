using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store.Register;

namespace CreatorImpact.Data.Store;

/// <summary>What an outage must satisfy to be stored, and how an imported record becomes one.</summary>
internal static class OutageRules
{
    // PostgreSQL indexes at most about 2,700 bytes, and a character may take four.
    private const int LongestKey = 500;

    // Families of formats that a platform's own status page, or the service it keeps it with, writes.
    private static readonly HashSet<string> StatusPages = new(StringComparer.Ordinal) { "statuspage", "google", "azure", "aws", "heroku", "slack", "instatus", "cachet", "betterstack" };

    /// <summary>Adds the one phase of an outage without phases, and orders them.</summary>
    /// <exception cref="ArgumentException">An end is not after its start, a share is outside 0–1, or a needed text is empty.</exception>
    public static StoredOutage Complete(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentException.ThrowIfNullOrWhiteSpace(outage.Title);
        if (outage.EndExclusive is { } end && end <= outage.Start)
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': end {end} is not after start {outage.Start}."), nameof(outage));
        if (OutageTimes.Fault(outage.Start, outage.EndExclusive) is { } fault)
            throw new ArgumentException($"Outage '{outage.Title}': {fault.Column} {fault.Found}, expected {fault.Expected}.", nameof(outage));
        if (outage.AffectedShare is { } share && share is not (>= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': affected share {share}, expected 0–1."), nameof(outage));
        foreach (var phase in outage.Phases)
            Check(outage, phase);
        RegisterRules.Check(outage);

        var phases = outage.Phases;
        if (phases.Count == 0 && outage.EndExclusive is { } known)
            phases = [new StoredPhase(outage.Start, known, outage.AffectedShare ?? 0, outage.AffectedShare ?? 1)];
        return outage with
        {
            Platform = StorableText.From(outage.Platform),
            Title = StorableText.Clean(outage.Title),
            Severity = StorableText.Clean(outage.Severity),
            Cause = StorableText.Clean(outage.Cause),
            Url = StorableText.From(outage.Url),
            Source = StorableText.From(outage.Source),
            PeakComponentStatus = StorableText.From(outage.PeakComponentStatus),
            Author = string.IsNullOrWhiteSpace(outage.Author) ? null : StorableText.Clean(outage.Author.Trim()),
            Windows = RegisterRules.Clean(outage.Windows),
            Statements = RegisterRules.Clean(outage.Statements),
            Phases = [.. phases.OrderBy(phase => phase.Start).ThenBy(phase => phase.EndExclusive)],
        };
    }

    /// <summary>An imported record as an outage of our own terms.</summary>
    public static StoredOutage FromRecord(OutageRecord record) => Complete(record.Whole ?? new StoredOutage
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
        Verification = StatusPages.Contains(record.SourceFormat.Split('.')[0]) ? "status_page" : StoredOutage.UnverifiedVerification,
        AcknowledgedAt = record.AcknowledgedAt,
        Components = record.Components,
        Regions = record.Regions,
        PeakComponentStatus = record.PeakComponentStatus,
    });

    /// <summary>Why a record cannot be stored: column, what was found and what was expected; null when it can.</summary>
    public static (string Column, string Found, string Expected)? Fault(OutageRecord record)
    {
        if (string.IsNullOrWhiteSpace(record.Title)) return ("title", "nothing", "a title");
        if (OutageTimes.Fault(record.Start, record.EndExclusive) is { } times) return times;
        if (record.EndExclusive is { } end && end.ToMicroseconds() <= record.Start.ToMicroseconds()) return ("end", FormattableString.Invariant($"{end}"), FormattableString.Invariant($"an end after the start {record.Start}"));
        return record.AffectedShare is { } share && share is not (>= 0 and <= 1)
            ? ("affected_share", share.ToString(CultureInfo.InvariantCulture), "a share from 0 to 1")
            : null;
    }

    /// <summary>What ids of a record are compared within.</summary>
    public static string Source(OutageRecord record) => StorableText.Clean(record.SourceFamily ?? record.SourceFormat);

    /// <summary>
    /// What makes two records of one <see cref="Source"/> the same incident: the source's id within its scope. A number chosen by a person
    /// is met in other files, too, and a row number is no id at all: there the platform, the start and the title tell incidents apart.
    /// </summary>
    public static string SourceKey(OutageRecord record)
    {
        var id = record.IdIsRowNumber ? string.Empty : record.Id;
        var key = record.IdIsRowNumber || record.IdIsHandMade
            ? string.Create(CultureInfo.InvariantCulture, $"{record.SourceScope}\u001f{id}\u001f{record.Platform}\u001f{record.Start.ToMicroseconds()}\u001f{record.Title}")
            : $"{record.SourceScope}\u001f{id}";
        return key.Length <= LongestKey
            ? StorableText.Clean(key)
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StorableText.Clean(key))));
    }

    private static void Check(StoredOutage outage, StoredPhase phase)
    {
        if (phase.EndExclusive <= phase.Start)
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': a part ends at {phase.EndExclusive}, not after its start {phase.Start}."), nameof(phase));
        if (!(phase.SeverityLow >= 0 && phase.SeverityLow <= phase.SeverityHigh && phase.SeverityHigh <= 1))
            throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': severity {phase.SeverityLow}–{phase.SeverityHigh}, expected 0 ≤ low ≤ high ≤ 1."), nameof(phase));
    }
}
