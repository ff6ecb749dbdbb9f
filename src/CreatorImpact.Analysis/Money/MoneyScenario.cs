using CreatorImpact.Analysis.Runs;

namespace CreatorImpact.Analysis.Money;

/// <summary>Money and uploads of an account as if the outage or the terms had been otherwise. Nothing is stored.</summary>
public static class MoneyScenario
{
    /// <summary>Metrics a scenario has to estimate for money: those that stand for views and for revenue.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [.. MoneyMetrics.Views, .. MoneyMetrics.Revenue];

    /// <summary>Computes what the account would have lost.</summary>
    /// <param name="found">The account as it is.</param>
    /// <param name="items">The account's estimates under another outage, refusals among them; empty keeps the outage and its estimates.</param>
    /// <param name="seed">Seed they were made with.</param>
    /// <param name="change">What is otherwise about money.</param>
    /// <exception cref="ArgumentException">The items belong to several outages: no one window holds them.</exception>
    public static AccountAnswer Of(MoneyCase found, IReadOnlyList<RunItem> items, ulong seed, TermsChange change)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(change);
        if (items.Count == 0) return AccountAnswer.Of(change.ApplyTo(found));

        var outage = items[0].Outage;
        if (items.Any(item => item.Outage.Outage.Span != outage.Outage.Span))
            throw new ArgumentException("Expected estimates under one outage, found several.", nameof(items));

        // One outcome of the old window among those of the new would price two worlds as one, so all are replaced.
        var outcomes = items.Select(item => SeriesOutcome.From(item, seed)).OfType<SeriesOutcome>();
        return AccountAnswer.Of(change.ApplyTo(found with { Outage = outage, Outcomes = [.. outcomes] }));
    }
}
