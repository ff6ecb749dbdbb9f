using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Stores;

/// <summary>Says whether an estimate still speaks of what is stored now.</summary>
internal static class EstimateAge
{
    /// <summary>True when the outage now lies elsewhere than where it was estimated, or has no end any more.</summary>
    public static bool OutageChanged(EstimateEntry entry, StoredOutage outage)
    {
        if (outage.Phases.Count == 0)
            return true;

        var (start, end) = (outage.Phases.Min(phase => phase.Start), outage.Phases.Max(phase => phase.EndExclusive));
        return !string.Equals(entry.WindowStart, InstantPattern.ExtendedIso.Format(start), StringComparison.Ordinal)
            || !string.Equals(entry.WindowEnd, InstantPattern.ExtendedIso.Format(end), StringComparison.Ordinal);
    }

    /// <summary>True when an import was applied or undone after the run.</summary>
    public static bool DataChanged(StoredRun run, Instant? newestData) => newestData > run.CreatedAt;

    /// <summary>When data last came in or went; null when they never did.</summary>
    public static Instant? NewestData(IEnumerable<ImportRow> imports) => imports.Max(row => row.State switch
    {
        ImportState.Applied => row.AppliedAt,
        ImportState.Undone => row.ClosedAt,
        _ => null,
    });
}
