using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact.Multiples;

/// <summary>One account among the small charts, in words and lines.</summary>
/// <param name="Row">Its name, verdict and link, as in the table.</param>
/// <param name="Unit">What the axis counts, per hour or per day.</param>
/// <param name="Net">Net loss with its 90 % range; null without a figure.</param>
/// <param name="Grade">Grade of it; null likewise.</param>
/// <param name="Data">Its lines; null without an estimate.</param>
public sealed record SmallChart(OverviewRow Row, string Unit, RangedFigure? Net, string? Grade, SmallChartData? Data)
{
    /// <summary>All of them, the largest net loss first.</summary>
    internal static IReadOnlyList<SmallChart> From(ImpactPageModel model, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var links = new ImpactLinks(model);
        return [.. SmallChartChoice.Of(model).Select(one => From(one, model, links, text, words))];
    }

    private static SmallChart From(SmallChartChoice one, ImpactPageModel model, ImpactLinks links, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var (series, entry) = (one.Series, one.Entry);
        return new SmallChart(
            OverviewView.Row(series, one.Figures, links.Series(series), text, words),
            text[series.Key.Granularity == Granularity.Hour ? "UnitHourly" : "UnitDaily", words.Unit(series.Key.Metric, series.Currency)],
            entry is null ? null : new FigureWords(entry, text, words).Ranged(entry.Net!),
            entry?.Net!.Grade,
            entry is null ? null : model.Charts.GetValueOrDefault(series.Id));
    }
}
