using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>What a segment pack was computed from.</summary>
/// <param name="Runs">Runs of its estimates, in order; without any the pack names none.</param>
/// <param name="AsOf">The newest export among its series.</param>
/// <param name="ProvisionalUntil">First day on which exports hold the final figures of every series; null when they do already.</param>
public sealed record SegmentInputs(IReadOnlyList<StoredRun> Runs, Instant AsOf, LocalDate? ProvisionalUntil)
{
    /// <summary>Version, data and state of the data.</summary>
    public ReportOrigin Origin => RunOrigins.Of(Runs, AsOf);

    /// <summary>Reads them.</summary>
    /// <param name="data">Groups with at least one estimate.</param>
    /// <param name="series">All visible series.</param>
    /// <param name="runs">All runs.</param>
    /// <param name="newest">Run, series and outage of every estimate that is the newest of its kind.</param>
    public static SegmentInputs Of(GroupData data, IReadOnlyList<StoredSeries> series, IReadOnlyList<StoredRun> runs, IReadOnlyList<(long RunId, long SeriesId, long OutageId)> newest)
    {
        ArgumentNullException.ThrowIfNull(data);
        var members = data.Estimated.Select(member => member.SeriesId).ToHashSet();
        var used = series.Where(one => members.Contains(one.Id)).ToList();
        var (ids, outages) = (used.Select(one => one.Id).ToHashSet(), data.Outages.Select(outage => outage.Id).ToHashSet());
        var wanted = newest.Where(key => ids.Contains(key.SeriesId) && outages.Contains(key.OutageId)).Select(key => key.RunId).ToHashSet();
        return new SegmentInputs(
            [.. runs.Where(run => wanted.Contains(run.Id)).OrderBy(run => run.Id)],
            used.Select(one => one.ExportedAt).DefaultIfEmpty(NodaConstants.UnixEpoch).Max(),
            used.SelectMany(one => data.Outages.Select(outage => FinalOn(one, outage))).Max());
    }

    // The last day assessed by the rule of the recovery window; null when the export was written late enough.
    private static LocalDate? FinalOn(StoredSeries series, StoredOutage outage)
    {
        if (outage.EndExclusive is not { } end) return null;

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(series.ZoneId ?? "") ?? DateTimeZone.Utc;
        var last = (end - Duration.Epsilon).InZone(zone).Date.PlusDays(RecoveryRule.DefaultDays(end - outage.Start));
        return Settling.IsFinal(series.Key.Metric, last, series.ExportedAt.InZone(zone).Date) ? null : Settling.FinalOn(series.Key.Metric, last);
    }
}
