using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Method;

/// <summary>How often 90 % ranges held on clean windows of the user's own series, as the newest estimates have it.</summary>
/// <param name="Rows">One a series with an estimate.</param>
/// <param name="IsCut">True when older estimates were not looked at.</param>
public sealed record OwnCalibration(IReadOnlyList<OwnCalibrationRow> Rows, bool IsCut)
{
    /// <summary>Placebo windows of all series whose share is known.</summary>
    public int Windows => Rows.Where(row => row.Coverage90 is not null).Sum(row => row.Windows);

    /// <summary>Share of them inside their range, 0–1, every window counting the same; null without any.</summary>
    public double? Covered => Windows == 0 ? null : Rows.Sum(row => (row.Coverage90 ?? 0) * row.Windows) / Windows;
}

/// <summary>One series.</summary>
/// <param name="Series">Which.</param>
/// <param name="Outage">Outage of its newest estimate.</param>
/// <param name="Windows">Placebo windows that estimate rests on.</param>
/// <param name="Coverage90">Share of them inside a 90 % range built without them, 0–1; null with fewer than 19.</param>
/// <param name="Grade">Grade of the loss it found, as documents write it.</param>
public sealed record OwnCalibrationRow(StoredSeries Series, string Outage, int Windows, double? Coverage90, string Grade);
