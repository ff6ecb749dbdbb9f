using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Money;

/// <summary>Chooses the series of an account that stands for its views or its revenue.</summary>
internal static class OutcomeChoice
{
    /// <summary>Views: the first metric with figures, hours before days, for hours tell more of a window.</summary>
    public static SeriesOutcome? Views(IReadOnlyList<SeriesOutcome> outcomes) => First(outcomes, MoneyMetrics.Views, static grain => grain == Granularity.Hour ? 0 : 1);

    /// <summary>Revenue: the first metric with figures, days before hours, for platforms settle revenue by day.</summary>
    public static SeriesOutcome? Revenue(IReadOnlyList<SeriesOutcome> outcomes) => First(outcomes, MoneyMetrics.Revenue, static grain => grain == Granularity.Day ? 0 : 1);

    /// <summary>The series a ledger of this basis is computed from; null when the account has none.</summary>
    public static SeriesOutcome? Of(MoneyCase found, MoneyBasis basis) => basis == MoneyBasis.Revenue ? Revenue(found.Outcomes) : Views(found.Outcomes);

    // Where none has figures the first that was refused stands, so that its reason can be told.
    private static SeriesOutcome? First(IReadOnlyList<SeriesOutcome> outcomes, IReadOnlyList<string> metrics, Func<Granularity, int> rank) => metrics
        .SelectMany((metric, place) => outcomes.Where(one => one.Grid.Key.Metric == metric).Select(one => (One: one, Place: place)))
        .OrderBy(entry => entry.One.HasFigures ? 0 : 1).ThenBy(entry => entry.Place).ThenBy(entry => rank(entry.One.Grid.Key.Granularity))
        .Select(entry => entry.One).FirstOrDefault();
}
