using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Deliverables;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Deliverables of one metric together, summed inside each draw.</summary>
/// <param name="Metric">Unit of the amounts.</param>
/// <param name="Deliverables">How many are summed.</param>
/// <param name="LeftOut">How many are not, because what they miss or what the outages took is not known.</param>
/// <param name="Shortfall">What is missing to all guarantees together.</param>
/// <param name="ShortfallExpected">The same with its interval where a deadline lies ahead.</param>
/// <param name="Attributable">Part that would be there without the outages.</param>
/// <param name="AlreadyBehind">The rest.</param>
/// <param name="Values">What the attributable part is worth, by currency.</param>
public sealed record DeliverableTotals(
    string Metric,
    int Deliverables,
    int LeftOut,
    double Shortfall,
    IntervalJson? ShortfallExpected,
    IntervalJson Attributable,
    IntervalJson AlreadyBehind,
    IReadOnlyList<CurrencyValue> Values)
{
    /// <summary>One total a metric, in order of its name; metrics of which nothing is known have none.</summary>
    public static IReadOnlyList<DeliverableTotals> Of(IReadOnlyList<DeliverableReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. reports.GroupBy(report => report.Deliverable.Metric).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => OfMetric(group.Key, [.. group])).OfType<DeliverableTotals>()];
    }

    private static DeliverableTotals? OfMetric(string metric, List<DeliverableReport> reports)
    {
        var known = reports.FindAll(report => report.Shortfall is not null);
        if (known.Count == 0) return null;

        var total = CampaignTotals.Of([.. known.Select(report => report.Shortfall!)]);
        var values = known.Where(report => report.Deliverable.CostPerThousand is not null).GroupBy(report => report.Deliverable.Currency!).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CurrencyValue(group.Key, IntervalJson.From(CampaignTotals.Value([.. group.Select(report => (report.Shortfall!, report.Deliverable.CostPerThousand!.Value))]))!));
        return new DeliverableTotals(
            metric,
            known.Count,
            reports.Count - known.Count,
            total.Contract,
            IntervalJson.From(total.Expected),
            IntervalJson.From(total.Attributable)!,
            IntervalJson.From(total.AlreadyBehind)!,
            [.. values]);
    }
}

/// <summary>An amount of money with its interval.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="Value">Units of the currency.</param>
public sealed record CurrencyValue(string Currency, IntervalJson Value);
