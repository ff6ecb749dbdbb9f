using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>One series in the table of all series.</summary>
/// <param name="SeriesId">Series.</param>
/// <param name="Name">Account, platform and metric.</param>
/// <param name="Href">Where its finding stands.</param>
/// <param name="Verdict">Verdict of the contract; null while nothing is estimated.</param>
/// <param name="Headline">The verdict in words.</param>
/// <param name="Reason">Why there is no figure, or what to know about it; null for none.</param>
/// <param name="Loss">The loss in the window with its unit; null without a figure.</param>
/// <param name="Range">Its 90 % range.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Point">Unrounded, to sort by.</param>
public sealed record OverviewRow(
    long SeriesId, string Name, string Href, string? Verdict, string Headline, string? Reason, string? Loss, string? Range, string? Grade, double? Point)
{
    /// <summary>What the loss is counted in; null without a figure.</summary>
    public string? Unit { get; init; }
}

/// <summary>Makes and orders the table of all series.</summary>
internal static class OverviewView
{
    private static readonly string[] Grades = ["measured", "pooled", "modelled", "not estimable"];

    public static IReadOnlyList<OverviewRow> Rows(ImpactPageModel model, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var links = new ImpactLinks(model);
        var rows = model.Series
            .Where(series => model.Query.Metric is null || series.Key.Metric == model.Query.Metric)
            .Select(series => Row(series, model.Figures.GetValueOrDefault(series.Id), links.Series(series), text, words));
        return model.Query.Sort switch
        {
            OverviewOrder.Name => [.. rows],
            OverviewOrder.Evidence => [.. rows.OrderBy(row => row.Grade is null ? Grades.Length : Array.IndexOf(Grades, row.Grade)).ThenByDescending(row => row.Point)],
            // A row without a figure comes after every row with one.
            _ => [.. rows.OrderBy(row => row.Point is null ? 1 : 0).ThenByDescending(row => row.Point)],
        };
    }

    /// <summary>One series in words, for the table and for a small chart.</summary>
    public static OverviewRow Row(StoredSeries series, StoredFigures? stored, string href, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var name = SeriesWords.Of(series, text, words);
        if (stored is null or { OutageChanged: true })
            return new OverviewRow(series.Id, name, href, null, text[stored is null ? "NotEstimatedShort" : "OutageChanged"], null, null, null, null, null);

        var figures = new FigureWords(stored.Entry, text, words);
        var changed = stored.DataChanged ? text["DataChangedShort"].Value : null;
        string Refusal() => changed is null ? Prose.For(stored.Entry.Reasons[0], words.Culture) : $"{changed}. {Prose.For(stored.Entry.Reasons[0], words.Culture)}";
        return figures.Cards() is [var first, ..]
            ? new OverviewRow(series.Id, name, href, stored.Entry.Verdict, figures.Headline(), changed, $"{first.Value} {first.Unit}", first.Range, first.Grade, (stored.Entry.DayNet ?? stored.Entry.Gross)!.Point) { Unit = first.Unit }
            : new OverviewRow(series.Id, name, href, stored.Entry.Verdict, figures.Headline(), Refusal(), null, null, null, null);
    }
}
