using CreatorImpact.Analysis.Documents;
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
public sealed record RecoveryLine(string Length, bool IsUsed, RangedFigure? Rebound, RangedFigure? Halo, RangedFigure? Net, string? Grade, string Verdict)
{
    /// <summary>The lines of an estimate; none when they were not computed.</summary>
    internal static IReadOnlyList<RecoveryLine> From(EstimateEntry entry, FigureWords figures, IStringLocalizer<ImpactText> text)
    {
        return [.. (entry.RecoverySensitivity ?? []).Select(row => new RecoveryLine(
            row.Days == 1 ? text["RecoveryDay"] : text["RecoveryDays", row.Days],
            row.Days == entry.RecoveryDays,
            Interval(row.Rebound),
            Interval(row.Halo),
            Interval(row.Net),
            row.Net?.Grade,
            text[$"NetVerdict_{row.NetVerdict.Replace(' ', '_')}"]))];

        RangedFigure? Interval(IntervalJson? interval) => interval is null ? null : figures.Ranged(interval);
    }
}

/// <summary>What the second, simpler method would make of the loss.</summary>
/// <param name="Expected">What it expects.</param>
/// <param name="Loss">The loss in the window, or on the days, that would follow.</param>
/// <param name="Agrees">True when that lies inside the 90 % range of the estimate.</param>
public sealed record BaselineLine(string Expected, string Loss, bool Agrees)
{
    /// <summary>What both are counted in.</summary>
    public required string Unit { get; init; }

    /// <summary>Grade of the estimate it is held against.</summary>
    public required string Grade { get; init; }

    internal static BaselineLine? From(EstimateEntry entry, FigureWords figures, IStringLocalizer<ImpactText> text)
    {
        if (entry is not { SecondBaseline: { } second, Actual: { } actual } || (entry.DayNet ?? entry.Gross) is not { } loss)
            return null;

        var other = second - actual;
        return new BaselineLine(
            entry.ButFor is { } butFor ? figures.Against(second, butFor) : figures.Rough(second),
            text["BaselineAgainst", figures.Against(other, loss), figures.WithRange(loss)],
            other >= loss.Lo90 && other <= loss.Hi90)
        {
            Unit = figures.Unit,
            Grade = loss.Grade,
        };
    }
}
