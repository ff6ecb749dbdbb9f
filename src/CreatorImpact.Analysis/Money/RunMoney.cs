using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Money of a run straight from files: what the exports themselves say, and the terms given.</summary>
public static class RunMoney
{
    /// <summary>One answer an account and outage that has a series money counts by; keyed by the item its figures belong to.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outages">All outages known.</param>
    /// <param name="terms">What was said of money.</param>
    /// <param name="now">When this is asked.</param>
    /// <param name="lists">Posts and plans; null without any.</param>
    public static IReadOnlyDictionary<RunItem, AccountAnswer> Of(RunResult run, IReadOnlyList<OutageInput> outages, MoneyTerms terms, Instant now, RunLists? lists = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(outages);
        lists ??= RunLists.None;
        var answers = new Dictionary<RunItem, AccountAnswer>(ReferenceEqualityComparer.Instance);
        foreach (var account in run.Items.Where(item => !item.IsSum).GroupBy(item => (item.Series.Key.Account, item.Series.Key.Platform)))
        {
            var own = AccountLists.PostsOf(account.Key.Account, account.Key.Platform, account.First().Series.Creator, lists.Posts, RunLists.NoRoster);
            var planned = lists.Planned.Where(line => AccountLists.IsOf(line, account.Key.Account, account.Key.Platform, own, RunLists.NoRoster)).ToList();
            var open = lists.OpenOutages.Where(one => OutageMatch.Applies(account.Key.Platform, one.Platform, null)).Select(one => one.ExcludedUntil(now)).OfType<OutageWindow>().ToList();
            var series = account.Select(item => item.Grid).OfType<MetricSeries>().DistinctBy(grid => grid.Key).ToList();
            foreach (var outage in account.GroupBy(item => item.Outage.Name + "\u001f" + item.Outage.Outage.Span.Start + item.IsUnion))
            {
                var items = outage.Where(item => MoneyMetrics.Counts(item.Series.Key.Metric)).ToList();
                var outcomes = items.Select(item => (Item: item, Outcome: SeriesOutcome.From(item, run.Seed))).Where(pair => pair.Outcome is not null).ToList();
                if (outcomes.Count == 0) continue;

                var first = outcomes[0].Item;
                var found = new MoneyCase
                {
                    Account = account.Key.Account,
                    Platform = account.Key.Platform,
                    Creator = first.Series.Creator,
                    Outage = first.Outage,
                    Outcomes = [.. outcomes.Select(pair => pair.Outcome!)],
                    Series = series,
                    OtherOutages = [.. outages.Except(first.Members).Where(other => OutageMatch.Applies(account.Key.Platform, other.Platform, null)).SelectMany(other => other.Outage.StatedWindows), .. open],
                    Posts = own,
                    Planned = planned,
                    Terms = terms,
                    RpmCurrency = account.FirstOrDefault(item => item.Series.Key.Metric == MoneyMetrics.Rpm)?.Series.Currency,
                    Now = now,
                };
                // Qualified views or an RPM alone price nothing and stand for nothing.
                if ((OutcomeChoice.Views(found.Outcomes) ?? OutcomeChoice.Revenue(found.Outcomes)) is not { } chosen) continue;
                answers[outcomes.First(pair => ReferenceEquals(pair.Outcome, chosen)).Item] = AccountAnswer.Of(found);
            }
        }

        return answers;
    }
}
