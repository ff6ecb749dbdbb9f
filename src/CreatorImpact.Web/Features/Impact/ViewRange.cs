using System.Globalization;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What the chart spans: a preset, or days from–to.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Span">The days; null for a preset.</param>
public sealed record ViewRange(ViewRangeKind Kind, DaySpan? Span = null)
{
    /// <summary>The stretch the estimate looked at.</summary>
    public static ViewRange Around { get; } = new(ViewRangeKind.Around);

    private static readonly Dictionary<string, ViewRangeKind> Presets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["around"] = ViewRangeKind.Around,
        ["7d"] = ViewRangeKind.Days7,
        ["28d"] = ViewRangeKind.Days28,
        ["all"] = ViewRangeKind.All,
    };

    /// <summary>As the address writes it.</summary>
    public string Code => Span is { } span ? span.Code : Presets.First(preset => preset.Value == Kind).Key;

    /// <summary>Reads <see cref="Code"/>; null when it is neither a preset nor two days in order.</summary>
    public static ViewRange? Read(string text) =>
        Presets.TryGetValue(text, out var kind) ? new ViewRange(kind) : DaySpan.Read(text) is { } span ? new ViewRange(ViewRangeKind.Days, span) : null;

    /// <summary>The days to show, both included; null shows what there is.</summary>
    /// <param name="outage">First and last day of the outage.</param>
    public DaySpan? DaysFor(DaySpan outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return Kind switch
        {
            ViewRangeKind.Days => Span,
            ViewRangeKind.Days7 => new DaySpan(outage.From.PlusDays(-3), LocalDate.Max(outage.From.PlusDays(3), outage.To.PlusDays(1))),
            ViewRangeKind.Days28 => new DaySpan(outage.From.PlusDays(-14), LocalDate.Max(outage.From.PlusDays(13), outage.To.PlusDays(3))),
            _ => null,
        };
    }

    /// <summary>Days to go back for a comparison; 0 for none.</summary>
    /// <param name="compare">With what.</param>
    /// <param name="shownDays">Days the chart shows.</param>
    public static int DaysBack(ViewComparison compare, int shownDays) => compare switch
    {
        ViewComparison.Previous => Math.Max(1, shownDays),
        ViewComparison.Week => 7,
        ViewComparison.Month => 28,
        ViewComparison.Year => 364,
        _ => 0,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}");
}

/// <summary>The kinds of <see cref="ViewRange"/>.</summary>
public enum ViewRangeKind
{
    /// <summary>What the estimate looked at.</summary>
    Around,

    /// <summary>A week with the outage in its middle.</summary>
    Days7,

    /// <summary>Four weeks with the outage in their middle.</summary>
    Days28,

    /// <summary>Everything imported.</summary>
    All,

    /// <summary>Typed in.</summary>
    Days,
}
