using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Runs;

/// <summary>What one export said of a series, whether it still shows or a newer export covers it.</summary>
/// <param name="Rank">Place among all exports, by when they were written and their bytes: a higher rank covers a lower one.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Periods">Ascending, as in <see cref="SeriesInput"/>.</param>
/// <param name="Values">One a period.</param>
public sealed record ExportValues(long Rank, Instant WrittenAt, string File, IReadOnlyList<long> Periods, IReadOnlyList<double> Values)
{
    /// <summary>As a sentence names it; the day is that of UTC.</summary>
    public string Name => $"the export of {LocalDatePattern.Iso.Format(WrittenAt.InUtc().Date)} ({File})";
}
