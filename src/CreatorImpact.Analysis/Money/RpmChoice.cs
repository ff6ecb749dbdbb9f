using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What a view earns: an RPM with its currency, and the share of views it counts for.</summary>
/// <param name="Rpm">Revenue per 1,000 views that count.</param>
/// <param name="Share">Share of views that count.</param>
/// <param name="Currency">ISO code.</param>
internal sealed record ViewPrice(ButForRpm Rpm, QualifiedShare Share, string Currency)
{
    /// <summary>Says that the entered share was not used; null when it was, or none was entered.</summary>
    public Reason? UnusedShare { get; init; }
}

/// <summary>
/// Finds the price of a view: an entered range before anything else, for who enters one knows better; then the account's own revenue over its views;
/// then the RPM its platform states. Nothing generic is ever put in place of them.
/// </summary>
internal static class RpmChoice
{
    /// <summary>Finds the price, or says why there is none.</summary>
    /// <param name="found">The case.</param>
    /// <param name="views">Series that stands for the views.</param>
    /// <param name="revenue">Series that stands for the revenue, with figures or without; null for none.</param>
    /// <param name="assessed">Days the views were assessed on.</param>
    public static (ViewPrice? Price, Reason? Refusal) Of(MoneyCase found, SeriesOutcome views, SeriesOutcome? revenue, AssessedTime assessed)
    {
        var (price, refusal) = Found(found, views, revenue, assessed);
        return (price is null ? null : price with { Rpm = found.Supposed.ApplyTo(price.Rpm) }, refusal);
    }

    private static (ViewPrice? Price, Reason? Refusal) Found(MoneyCase found, SeriesOutcome views, SeriesOutcome? revenue, AssessedTime assessed)
    {
        var clean = new CleanDays(assessed, found.OtherOutages, views.Grid.Grid.Zone);
        var viewDays = DailyTotals.Of(found.Series, views.Grid.Key.Metric).Where(entry => clean.Contains(entry.Key) && entry.Value >= 0).ToDictionary();
        var qualified = DailyTotals.Of(found.Series, MoneyMetrics.Qualified);
        var hasQualified = viewDays.Keys.Count(qualified.ContainsKey) >= ButForRpm.FewestDays;
        var (share, _) = ShareOf(found, views, assessed, viewDays, qualified);
        if (found.Terms.Rpm is { } entered)
            return (new ViewPrice(Entered(found, entered, assessed), share ?? QualifiedShare.AllViews(assessed.Parts.Count), entered.Currency), null);

        var (days, currency) = RevenueDays(found, revenue, hasQualified && share is not null ? qualified : viewDays, viewDays);
        if (currency is null)
        {
            return (null, new Reason("rpm_unknown",
                "Nothing says what a view earns: import revenue by day together with views, or enter a revenue per 1,000 views under Money."));
        }

        var perQualified = hasQualified && share is not null;
        var (rpm, refusal) = ButForRpm.Of(new RpmQuestion(found.Account, days, assessed.Parts, found.Seed)
        {
            ViewsGranularity = views.Grid.Key.Granularity,
            BlockDays = BlockDays(assessed),
            PerQualifiedView = perQualified,
        });
        if (rpm is null) return (null, refusal);
        var unused = !perQualified && found.Terms.QualifiedShare is not null
            ? new Reason("share_not_used", "The entered share of views that earn is not used: the account's own revenue per 1,000 views is over all views and holds it already.")
            : null;
        return (new ViewPrice(rpm, perQualified ? share! : QualifiedShare.AllViews(assessed.Parts.Count), currency) { UnusedShare = unused }, null);
    }

    private static int BlockDays(AssessedTime assessed) => Period.DaysBetween(assessed.FirstDay, assessed.LastDay) + 2;

    private static ButForRpm Entered(MoneyCase found, (decimal Low, decimal Likely, decimal High, string Currency) range, AssessedTime assessed)
    {
        double? likely = found.Terms.RpmLikely is null && range.Low < range.High ? null : (double)range.Likely;
        // One name for all accounts: who enters one range for all is wrong for all alike.
        var name = FormattableString.Invariant($"{range.Low} {range.Likely} {range.High} {range.Currency}");
        return ButForRpm.Assumed((double)range.Low, likely, (double)range.High, found.Seed, name, assessed.Parts, perQualifiedView: true);
    }

    private static (QualifiedShare? Share, Reason? Refusal) ShareOf(
        MoneyCase found, SeriesOutcome views, AssessedTime assessed, Dictionary<LocalDate, double> viewDays, Dictionary<LocalDate, double> qualified)
    {
        if (found.Terms.QualifiedShare is { } entered)
            return (QualifiedShare.Assumed((double)entered.Low, null, (double)entered.High, found.Seed, FormattableString.Invariant($"{entered.Low} {entered.High}"), assessed.Parts), null);

        QualifiedDay[] days = [.. viewDays.Where(entry => qualified.TryGetValue(entry.Key, out var earning) && earning >= 0).Select(entry => new QualifiedDay(entry.Key, entry.Value, qualified[entry.Key]))];
        return days.Length == 0
            ? (null, null)
            : QualifiedShare.Of(new QualifiedQuestion(found.Account, days, assessed.Parts, found.Seed) { ViewsGranularity = views.Grid.Key.Granularity, BlockDays = BlockDays(assessed) });
    }

    /// <summary>Days with revenue and the views it is held against; the platform's own RPM × views where there is no revenue.</summary>
    private static (IReadOnlyList<RpmDay> Days, string? Currency) RevenueDays(
        MoneyCase found, SeriesOutcome? revenue, Dictionary<LocalDate, double> held, Dictionary<LocalDate, double> all)
    {
        if (revenue is { Currency: { } currency })
        {
            var money = DailyTotals.Of(found.Series.Append(revenue.Grid), revenue.Grid.Key.Metric);
            return ([.. all.Keys.Where(day => money.ContainsKey(day) && held.ContainsKey(day)).Select(day => new RpmDay(day, held[day], money[day]))], currency);
        }

        if (found.RpmCurrency is not { } stated) return ([], null);
        var rpm = DailyTotals.Of(found.Series.Where(series => series.Key.Granularity == Granularity.Day), MoneyMetrics.Rpm);
        return ([.. all.Where(entry => rpm.ContainsKey(entry.Key)).Select(entry => new RpmDay(entry.Key, entry.Value, rpm[entry.Key] * entry.Value / 1_000))], stated);
    }
}
