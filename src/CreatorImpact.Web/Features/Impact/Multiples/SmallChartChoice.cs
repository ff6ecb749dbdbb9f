using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Impact.Multiples;

/// <summary>The series that stands for an account among the small charts.</summary>
/// <param name="Series">Of the chosen metric, else of the first that the account has (views before others); one with an estimate first, hours before days.</param>
/// <param name="Figures">Its newest figures; null while nothing is estimated.</param>
internal sealed record SmallChartChoice(StoredSeries Series, StoredFigures? Figures)
{
    /// <summary>Most accounts that are drawn: those with the largest net losses.</summary>
    public const int Most = 500;

    /// <summary>The figures as far as they are of the outage as it stands now; null for none.</summary>
    public EstimateEntry? Entry => Figures is { OutageChanged: false, Entry.Net: not null } ? Figures.Entry : null;

    /// <summary>One an account, the largest net loss first; those without a figure come last.</summary>
    public static IReadOnlyList<SmallChartChoice> Of(ImpactPageModel model)
    {
        if (model.Choice is not { } choice) return [];
        return
        [
            .. choice.Accounts.Select(account => Of(account, choice, model.Figures)).OfType<SmallChartChoice>()
                .OrderBy(one => one.Entry is null ? 1 : 0).ThenByDescending(one => one.Entry?.Net!.Point),
        ];
    }

    private static SmallChartChoice? Of(AccountChoice account, SeriesChoice choice, IReadOnlyDictionary<long, StoredFigures> figures)
    {
        var metric = choice.Metric ?? choice.Metrics.FirstOrDefault(name => account.Series.Any(one => one.Key.Metric == name));
        return account.Series.Where(one => one.Key.Metric == metric)
            .Select(one => new SmallChartChoice(one, figures.GetValueOrDefault(one.Id)))
            .OrderBy(one => one.Entry is null ? 1 : 0).ThenBy(one => one.Series.Key.Granularity == Granularity.Hour ? 0 : 1)
            .FirstOrDefault();
    }
}
