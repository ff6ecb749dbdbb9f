using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Documents;

/// <summary>A sum over series. Only one metric and granularity is ever summed: views and likes, or hours and days of one account, do not add.</summary>
/// <param name="By"><c>all</c> or <c>platform</c>.</param>
/// <param name="Name">Which platform; for <c>all</c> the same word again.</param>
/// <param name="Metric">Unit of the amounts.</param>
/// <param name="Granularity"><c>hour</c> or <c>day</c>.</param>
/// <param name="Currency">ISO code of a money metric, else null: amounts of different money do not add.</param>
/// <param name="Creators">Distinct creators with an estimate; see <see cref="CreatorNames"/>.</param>
/// <param name="Refused">Series left out because no estimate could be given.</param>
/// <param name="Gross">Loss in the window; modelled on daily data.</param>
/// <param name="DayNet">Daily data: but-for − actual over the days hit; null for hours.</param>
public sealed record TotalEntry(
    string By,
    string Name,
    string Metric,
    string Granularity,
    string? Currency,
    int Creators,
    int Refused,
    IntervalJson Gross,
    IntervalJson? DayNet,
    IntervalJson Rebound,
    IntervalJson Halo,
    IntervalJson Net,
    IntervalJson? Money)
{
    /// <summary>ISO code of <see cref="Money"/>; null where there is none: amounts of different currencies never add by themselves.</summary>
    public string? MoneyCurrency { get; init; }

    /// <summary>Totals over all series and by platform. Each hour counts once: a union of touching outages stands for those it covers, outages far apart add.</summary>
    /// <param name="items">Answers of a run.</param>
    /// <param name="money">Money by the item it stands with; null leaves it out.</param>
    public static IReadOnlyList<TotalEntry> From(IReadOnlyList<RunItem> items, IReadOnlyDictionary<RunItem, AccountAnswer>? money = null)
    {
        var counted = items.GroupBy(item => item.Series).SelectMany(Counted).ToList();
        var totals = new List<TotalEntry>();
        foreach (var unit in counted.GroupBy(item => new Unit(item.Series.Key.Metric, item.Series.Key.Granularity, item.Series.Currency)).OrderBy(group => group.Key.Metric, StringComparer.Ordinal).ThenBy(group => group.Key.Granularity).ThenBy(group => group.Key.Currency, StringComparer.Ordinal))
        {
            Add(totals, "all", "all", unit.Key, [.. unit], money);
            foreach (var platform in unit.Where(item => item.Series.Key.Platform is not null).GroupBy(item => item.Series.Key.Platform!).OrderBy(group => group.Key, StringComparer.Ordinal))
                Add(totals, "platform", platform.Key, unit.Key, [.. platform], money);
        }

        return totals;
    }

    private static IEnumerable<RunItem> Counted(IEnumerable<RunItem> ofOneSeries)
    {
        var items = ofOneSeries.Where(item => !item.IsSum).ToList();
        var covered = items.Where(item => item.IsUnion && item.Result is ImpactEstimate).SelectMany(item => item.Members).ToHashSet(ReferenceEqualityComparer.Instance);
        return items.Where(item => item.IsUnion ? item.Result is ImpactEstimate : !covered.Contains(item.Outage));
    }

    private static void Add(List<TotalEntry> totals, string by, string name, Unit unit, List<RunItem> items, IReadOnlyDictionary<RunItem, AccountAnswer>? money)
    {
        var estimates = items.Where(item => item.Result is ImpactEstimate).Select(item => (item.Series.Creator, Estimate: (ImpactEstimate)item.Result)).ToList();
        if (estimates.Count == 0) return;

        ImpactEstimate[] summed = [.. estimates.Select(entry => entry.Estimate)];
        var creators = CreatorNames.Count(estimates.Select(entry => entry.Creator));
        var pooled = GroupGrade.IsPooled(summed, creators);
        // On daily data gross and rebound are modelled by their nature, however many series there are.
        var pooledGross = pooled && summed.All(estimate => estimate.DayNet is null);
        var (income, currency) = MoneyOf(items, money);
        totals.Add(new TotalEntry(
            by,
            name,
            unit.Metric,
            Words.Of(unit.Granularity),
            unit.Currency,
            creators,
            items.Where(item => item.Result is ImpactRefusal).Select(item => item.Series).Except(items.Where(item => item.Result is ImpactEstimate).Select(item => item.Series)).Count(),
            Sum(summed, estimate => estimate.Draws.Loss, estimate => estimate.Gross, pooledGross),
            summed.Any(estimate => estimate.DayNet is null) ? null : Sum(summed, estimate => estimate.Draws.WindowLoss, estimate => estimate.DayNet!, pooled),
            Sum(summed, estimate => estimate.Draws.Rebound, estimate => estimate.Rebound, pooledGross),
            Sum(summed, estimate => estimate.Draws.Halo, estimate => estimate.Halo, pooled),
            NetOf(summed, pooled),
            income)
        {
            MoneyCurrency = currency,
        });
    }

    /// <summary>Lost income of the items that carry money; none unless all of it is in one currency.</summary>
    private static (IntervalJson? Income, string? Currency) MoneyOf(List<RunItem> items, IReadOnlyDictionary<RunItem, AccountAnswer>? money)
    {
        var known = items.Select(item => money?.GetValueOrDefault(item)?.Answer.Money).OfType<AccountMoney>().ToList();
        if (known.Select(one => one.Currency).Distinct(StringComparer.Ordinal).Count() != 1) return (null, null);
        var sum = new double[JointDraws.Count];
        foreach (var one in known)
            for (var d = 0; d < sum.Length; d++) sum[d] += one.Ledger.IncomeLossDraws[d];
        return (IntervalJson.From(IntervalEstimate.FromDraws(sum, known.Max(one => one.Ledger.Grade))), known[0].Currency);
    }

    private static IntervalJson Sum(ImpactEstimate[] estimates, Func<ImpactEstimate, float[]> draws, Func<ImpactEstimate, IntervalEstimate> figure, bool pooled) =>
        IntervalJson.From(JointTotals.Sum([.. estimates.Select(draws)], GroupGrade.Of(estimates.Select(estimate => figure(estimate).Grade), pooled)))!;

    /// <summary>Gross − rebound + halo of the sums, in double precision by draw.</summary>
    private static IntervalJson NetOf(ImpactEstimate[] estimates, bool pooled)
    {
        var net = JointTotals.SumDraws([.. estimates.Select(estimate => estimate.Draws.Loss)]);
        var rebound = JointTotals.SumDraws([.. estimates.Select(estimate => estimate.Draws.Rebound)]);
        var halo = JointTotals.SumDraws([.. estimates.Select(estimate => estimate.Draws.Halo)]);
        for (var i = 0; i < net.Length; i++) net[i] += halo[i] - rebound[i];
        return IntervalJson.From(IntervalEstimate.FromDraws(net, GroupGrade.Of(estimates.Select(estimate => estimate.Net.Grade), pooled)))!;
    }

    /// <summary>What amounts must share to be added.</summary>
    private sealed record Unit(string Metric, Granularity Granularity, string? Currency);
}
