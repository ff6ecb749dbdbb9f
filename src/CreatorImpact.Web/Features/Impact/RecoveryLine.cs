using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>One line of the table that shows how much hangs on the recovery window.</summary>
/// <param name="Length">The window in words.</param>
/// <param name="IsUsed">True for the window of the estimate above the table.</param>
/// <param name="Rebound">What came back, with its range; null when no figure can be given with this window.</param>
/// <param name="Halo">What continued; null likewise.</param>
/// <param name="Net">Net loss; null likewise.</param>
/// <param name="Grade">Grade of the net loss; null likewise.</param>
/// <param name="Verdict">Verdict on net, in words.</param>
public sealed record RecoveryLine(string Length, bool IsUsed, string? Rebound, string? Halo, string? Net, string? Grade, string Verdict)
{
    /// <summary>The lines of an estimate; none when they were not computed.</summary>
    internal static IReadOnlyList<RecoveryLine> From(EstimateEntry entry, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var unit = words.Unit(entry.Metric, entry.Currency);
        return [.. (entry.RecoverySensitivity ?? []).Select(row => new RecoveryLine(
            row.Days == 1 ? text["RecoveryDay"] : text["RecoveryDays", row.Days],
            row.Days == entry.RecoveryDays,
            Interval(row.Rebound),
            Interval(row.Halo),
            Interval(row.Net),
            row.Net?.Grade,
            text[$"NetVerdict_{row.NetVerdict.Replace(' ', '_')}"]))];

        string? Interval(IntervalJson? interval)
        {
            if (interval is null) return null;
            var figure = DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, words.Culture);
            return text["ValueWithRange", figure.Text(interval.Point), unit, figure.Range(interval.Lo90, interval.Hi90)];
        }
    }
}
