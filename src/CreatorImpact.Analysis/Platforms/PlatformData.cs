using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Everything reports on platforms rest on, as of one moment.</summary>
/// <param name="Outages">All outages in order of their start; removed ones left out.</param>
/// <param name="Updates">What files hold of public updates, by the number of the outage; no entry = none known.</param>
/// <param name="Written">When imports were written by their source, by their number.</param>
/// <param name="Platforms">Platforms of series, as stored: they are listed also without an outage.</param>
/// <param name="Metrics">Metrics whose losses could be ranked.</param>
/// <param name="Nets">Net losses by the number of the outage; no entry = nothing estimated.</param>
/// <param name="Feedback">What users said, as stored.</param>
/// <param name="Zones">The time zone database.</param>
/// <param name="Now">When it was loaded.</param>
internal sealed record PlatformData(
    IReadOnlyList<StoredOutage> Outages,
    IReadOnlyDictionary<long, IReadOnlyList<OutageStatement>> Updates,
    IReadOnlyDictionary<long, Instant> Written,
    IReadOnlyList<string> Platforms,
    IReadOnlyList<string> Metrics,
    IReadOnlyDictionary<long, OutageNet> Nets,
    IReadOnlyList<LoadedSeries> Feedback,
    IDateTimeZoneProvider Zones,
    Instant Now)
{
    /// <summary>Estimates that were not summed because there are too many.</summary>
    public int EstimatesLeftOut { get; init; }

    /// <summary>Feedback on a platform; a file that names none is matched by the name of its account.</summary>
    public IReadOnlyList<FeedbackSeries> FeedbackOf(string? platform, IReadOnlyList<StoredOutage> counted)
    {
        if (platform is null) return [];
        var windows = OutageEpisode.PhasesOf(counted).Select(phase => phase.Window).ToList();
        return [.. Feedback.Where(series => OutageMatch.Fold(series.Key.Platform ?? series.Key.Account) == OutageMatch.Fold(platform)).Select(series => FeedbackSeries.Of(series, windows, Zones))];
    }
}
