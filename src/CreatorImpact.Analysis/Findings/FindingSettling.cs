using CreatorImpact.Analysis.Quality;
using NodaTime;

namespace CreatorImpact.Analysis.Findings;

/// <summary>Whether the data of a finding are all there and settled.</summary>
/// <param name="IsSettled">True when they are: the figures are final.</param>
/// <param name="LastDay">Last day of the recovery window; null when the finding has none.</param>
/// <param name="FinalOn">First day on which an export holds the final figures of that day; null when the finding has none.</param>
/// <param name="IsDue">True when that day has come: another export would settle it now.</param>
public sealed record FindingSettling(bool IsSettled, LocalDate? LastDay, LocalDate? FinalOn, bool IsDue)
{
    /// <summary>Looks at a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="zone">Zone of its days.</param>
    /// <param name="exportedAt">When the newest export of its series was written; null when the series is gone.</param>
    /// <param name="now">When this is asked.</param>
    public static FindingSettling Of(ImpactFinding finding, DateTimeZone zone, Instant? exportedAt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(zone);
        if (RecoverySpan.LastDay(finding, zone) is not { } last)
            return new FindingSettling(RecoverySpan.IsCovered(finding, zone), null, null, false);

        var final = Settling.FinalOn(finding.Entry.Metric, last);
        var exportedOn = exportedAt is { } written ? Instant.Min(written, now).InZone(zone).Date : (LocalDate?)null;
        return new FindingSettling(RecoverySpan.IsCovered(finding, zone) && (exportedOn is not { } day || day >= final), last, final, now.InZone(zone).Date >= final);
    }
}
