using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>One series as a run takes it, whether it came from the store or straight from a file.</summary>
/// <param name="Key">What is measured.</param>
/// <param name="Creator">Person or brand behind the account.</param>
/// <param name="ZoneId">IANA zone of days and hours of day, or null when nothing states one.</param>
/// <param name="Currency">ISO code of money metrics, else null.</param>
/// <param name="Periods">Ascending: microseconds since the epoch for hours, day numbers for days.</param>
/// <param name="Values">One a period, finite.</param>
/// <param name="SeriesId">Id in the store; 0 for a file.</param>
public sealed record SeriesInput(
    SeriesKey Key,
    string Creator,
    string? ZoneId,
    string? Currency,
    IReadOnlyList<long> Periods,
    IReadOnlyList<double> Values,
    long SeriesId = 0)
{
    /// <summary>
    /// What each export said, lowest rank first, at least in the windows of the outages asked about; empty when nobody looked. The values above are
    /// those of the highest rank.
    /// </summary>
    public IReadOnlyList<ExportValues> Exports { get; init; } = [];

    /// <summary>Where the roster says the audience lives; empty when it says nothing.</summary>
    public IReadOnlyList<AudienceShare> Audience { get; init; } = [];
}
