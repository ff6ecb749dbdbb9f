using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Register;

/// <summary>How a platform answered an outage. What nobody stated is null and never guessed from something else.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Acknowledged">
/// When the platform first said so in public: what the outage states or its log holds, whichever is earlier; null when neither says. A time before the
/// start is an announcement, and stands only where the log holds nothing.
/// </param>
/// <param name="Resolved">When the platform said that it was over: as stated, else the last statement of the log that says so.</param>
public sealed record ResponseTimes(Instant Started, Instant? Acknowledged, Instant? Resolved)
{
    /// <summary>From the start to the acknowledgement; null without one, and for one before the start: that is an announcement.</summary>
    public Duration? ToAcknowledge => From(Acknowledged);

    /// <summary>From the start to the platform's word that it was over; null without one.</summary>
    public Duration? ToResolve => From(Resolved);

    /// <summary>Works the times out.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="statements">Its whole log (<see cref="OutageHistory.StatementsAsync"/>); null = only what the outage itself carries.</param>
    public static ResponseTimes Of(StoredOutage outage, IReadOnlyList<OutageStatement>? statements = null)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var log = (statements ?? outage.Statements).Where(said => said.Kind != StatementKind.Other && said.At >= outage.Start).ToList();
        Instant? first = log.Count == 0 ? null : log.Min(said => said.At);
        var resolved = log.Where(said => said.Kind == StatementKind.Resolved).Select(said => (Instant?)said.At).Max();
        var acknowledged = first is null || (outage.AcknowledgedAt >= outage.Start && outage.AcknowledgedAt < first) ? outage.AcknowledgedAt : first;
        return new ResponseTimes(outage.Start, acknowledged, outage.ResolvedAt ?? resolved);
    }

    private Duration? From(Instant? at) => at is { } known && known >= Started ? known - Started : null;
}
