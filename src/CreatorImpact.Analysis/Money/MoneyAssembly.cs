using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Revenue;

namespace CreatorImpact.Analysis.Money;

/// <summary>
/// From stored draws to money: the revenue series' own loss, lost views × price, and the ledger on the better of the two. Computed when it is read,
/// so that other terms need no new run.
/// </summary>
public static class MoneyAssembly
{
    // What an estimate says against its own loss, and a ledger must not keep quiet about.
    private static readonly HashSet<string> AgainstTheLoss = new(StringComparer.Ordinal) { "recovery_clipped", "missing_in_recovery", "window_missing", "overlaps_other_outage", "platform_unstated" };

    private static readonly Reason Moved = new("outage_changed", "The outage was changed after it was estimated, so what was estimated is of another time and is left out: estimate again.");

    /// <summary>Computes, or says why there is no figure.</summary>
    /// <param name="found">The case.</param>
    /// <param name="uploads">What the account lost in uploads; null when it was not asked for.</param>
    public static MoneyAnswer Of(MoneyCase found, AccountUploads? uploads)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.OutageMoved && found.Outcomes.Count == 0) return new MoneyAnswer(null, [Moved]);
        var views = OutcomeChoice.Views(found.Outcomes);
        var revenue = OutcomeChoice.Revenue(found.Outcomes);
        var reasons = new List<Reason>();
        var (price, noPrice) = PriceOf(found, views, revenue);
        var direct = DirectOf(revenue, reasons);
        var hasUnit = views is { HasFigures: true } && price is not null;
        if (direct is null && !hasUnit) return new MoneyAnswer(null, Refusals(views, revenue, noPrice, reasons));

        var currency = CurrencyOf(found, direct?.Currency ?? price!.Currency, reasons);
        var conversions = new Conversions(found.Rates, currency);
        var (unit, tail) = UnitOf(found, views, price, uploads, conversions, reasons);
        var market = direct is null ? null : DirectMarket(found, views, direct, conversions, reasons);
        if (market is null && unit is null) return new MoneyAnswer(null, reasons);

        if (noPrice is not null && direct is not null) reasons.Add(noPrice);
        if (found.OutageMoved) reasons.Add(Moved);
        if (tail is null && uploads?.OutsideDraws?.Any(lost => lost != 0) is true)
            reasons.Add(new Reason("uploads_not_priced", "Views of uploads after the assessed days were lost too, but nothing says what a view earns without an estimate of views: they are not in the ledger."));
        reasons.AddRange(((market is null ? views : direct)!.Entry.Reasons).Where(reason => AgainstTheLoss.Contains(reason.Code)));
        var basis = market is null ? MoneyBasis.Views : MoneyBasis.Revenue;
        var loss = With(market ?? unit!, tail);
        var (directFigure, unitFigure) = (market is null ? null : Net(market), unit is null ? null : Net(unit));
        if (TwoWays.Compare(directFigure, unitFigure, currency) is { } gap) reasons.Add(gap);
        var (share, even) = WaitingShare.Of(found, views, (double)(found.Terms.WaitingHours ?? 0));
        if (even is not null) reasons.Add(even);
        var terms = LedgerInputs.Terms(found.Terms, found.Outage.Outage, share, found.OutageDay, conversions, reasons);
        var amounts = LedgerInputs.Amounts(found.Lines, found.OutageDay, conversions, reasons);
        var ledger = LossLedger.Of(loss, amounts, terms, found.Seed);
        var money = new AccountMoney
        {
            Currency = currency,
            Direct = directFigure,
            Unit = unitFigure,
            UnitDraws = unit is null ? null : NetDraws(unit),
            Volume = market?.Price is null ? null : Volume(market),
            Price = market?.Price is { } less ? IntervalEstimate.FromDraws(less, market.Grade) : null,
            Rpm = price?.Rpm,
            RpmCurrency = price?.Currency,
            Share = price?.Share,
            Basis = basis,
            Market = loss,
            Ledger = ledger,
            Waterfall = Waterfall.Of(ledger, MinorUnit.Of(currency)),
            Terms = terms,
            Naive = NaiveOf(found, basis, views, direct, price, conversions),
            Parametric = LedgerInputs.Parametric(found.Terms, terms, found.OutageDay, conversions, reasons),
            Rates = conversions.Used,
            Reasons = [],
        };
        return new MoneyAnswer(money with { Reasons = Distinct([.. reasons, .. Notes(price), .. ledger.Reasons, .. SeedsDiffer(found)]) }, []);
    }

    private static (ViewPrice? Price, Reason? Refusal) PriceOf(MoneyCase found, SeriesOutcome? views, SeriesOutcome? revenue)
    {
        if (views is not { HasFigures: true }) return (null, null);
        return RpmChoice.Of(found, views, revenue, AssessedOf(found, views));
    }

    internal static AssessedTime AssessedOf(MoneyCase found, SeriesOutcome outcome) => new(outcome.Grid.Grid, found.Outage.Outage.Span, outcome.Entry.RecoveryDays ?? 0);

    /// <summary>The revenue's outcome where it may stand for itself: figures on at least 28 clean days.</summary>
    private static SeriesOutcome? DirectOf(SeriesOutcome? revenue, List<Reason> reasons)
    {
        if (revenue is not { HasFigures: true, Currency: not null }) return null;
        if (revenue.Entry.Reasons.FirstOrDefault(reason => reason.Code == "few_clean_days") is not { } few) return revenue;
        reasons.Add(new Reason("revenue_history_short", $"The revenue series cannot stand for itself: {few.Text}"));
        return null;
    }

    private static string CurrencyOf(MoneyCase found, string dataCurrency, List<Reason> reasons)
    {
        if (found.Terms.Currency is not { } wanted || wanted == dataCurrency) return dataCurrency;
        if (found.Rates.Find(dataCurrency, wanted, found.OutageDay) is not null) return wanted;
        reasons.Add(new Reason("no_rate", $"Results are wanted in {wanted} and the data are in {dataCurrency}, but no rate of the day of the outage or before was entered: they stay in {dataCurrency}. Enter a rate under Money."));
        return dataCurrency;
    }

    private static MarketLoss? DirectMarket(MoneyCase found, SeriesOutcome? views, SeriesOutcome revenue, Conversions conversions, List<Reason> reasons)
    {
        if (conversions.Rate(revenue.Currency!, found.OutageDay, "The revenue", out var missing) is not { } rate)
        {
            reasons.Add(missing!);
            return null;
        }

        if (views is not { HasFigures: true })
        {
            reasons.Add(new Reason("no_views_to_split", "Without an estimate of views nothing tells fewer views from less money a view."));
            return RevenueMarketLoss.Of(revenue.Draws!, revenue.Grade).Times((double)rate);
        }

        var assessed = AssessedOf(found, revenue);
        if (views.Entry.RecoveryDays != revenue.Entry.RecoveryDays)
        {
            reasons.Add(new Reason("recovery_differs", "Views and revenue were estimated with different recovery windows, so fewer views cannot be told from less money a view: estimate both again."));
            return RevenueMarketLoss.Of(revenue.Draws!, revenue.Grade).Times((double)rate);
        }

        if (PeriodSums.OnGridOf(views.Grid, revenue.Grid.Grid) is not { } held || !assessed.KnowsTheSame(held, revenue.Grid, views.Grid))
        {
            reasons.Add(new Reason("periods_differ", "Views and revenue are not known over the same hours or days of the outage and its recovery, so fewer views cannot be told from less money a view: import both over the same time."));
            return RevenueMarketLoss.Of(revenue.Draws!, revenue.Grade).Times((double)rate);
        }

        var (viewsActual, revenueActual) = (assessed.ActualOf(held), assessed.ActualOf(revenue.Grid));
        return RevenueMarketLoss.Of(views.Draws!, revenue.Draws!, ((viewsActual.First, revenueActual.First), (viewsActual.Later, revenueActual.Later)), revenue.Grade).Times((double)rate);
    }

    private static (MarketLoss? Unit, double[]? Tail) UnitOf(MoneyCase found, SeriesOutcome? views, ViewPrice? price, AccountUploads? uploads, Conversions conversions, List<Reason> reasons)
    {
        if (views is not { HasFigures: true } || price is null) return (null, null);
        if (conversions.Rate(price.Currency, found.OutageDay, "The revenue per 1,000 views", out var missing) is not { } rate)
        {
            reasons.Add(missing!);
            return (null, null);
        }

        var grade = (EvidenceGrade)Math.Max((int)views.Grade, Math.Max((int)price.Rpm.Grade, (int)price.Share.Share.Grade));
        var (share, rpm) = (price.Share.Draws, price.Rpm.Draws);
        // The same world's price for gross and make-up: both lie in the first part.
        var unit = ViewsMarketLoss.Of(views.Draws!, share[0], share[^1], rpm[0], rpm[^1], grade).Times((double)rate);
        var tail = uploads?.OutsideDraws is { } outside ? Array.ConvertAll(ViewMoney.Of(outside, share[^1], rpm[^1]), money => money * (double)rate) : null;
        return (unit, tail);
    }

    private static MarketLoss With(MarketLoss market, double[]? tail) => new(market.Gross, market.MakeUp, market.Halo, market.Grade, tail, market.Price, market.Window);

    private static IntervalEstimate Net(MarketLoss market) => IntervalEstimate.FromDraws(NetDraws(market), market.Grade);

    private static double[] NetDraws(MarketLoss market)
    {
        var net = new double[JointDraws.Count];
        for (var d = 0; d < net.Length; d++) net[d] = market.Gross[d] - market.MakeUp[d] + market.Halo[d] + (market.Price?[d] ?? 0);
        return net;
    }

    private static IntervalEstimate Volume(MarketLoss market) => Net(new MarketLoss(market.Gross, market.MakeUp, market.Halo, market.Grade));

    private static double? NaiveOf(MoneyCase found, MoneyBasis basis, SeriesOutcome? views, SeriesOutcome? direct, ViewPrice? price, Conversions conversions)
    {
        if (basis == MoneyBasis.Revenue)
            return direct!.Entry.Naive * (double?)conversions.Rate(direct.Currency!, found.OutageDay, "The revenue", out _);
        return views!.Entry.Naive * price!.Share.Share.Point * price.Rpm.Rpm.Point / 1_000 * (double?)conversions.Rate(price.Currency, found.OutageDay, "The price", out _);
    }

    private static IEnumerable<Reason> Notes(ViewPrice? price)
    {
        if (price is null) yield break;
        if (price.Rpm.IsAssumed) yield return new Reason("rpm_assumed", "The revenue per 1,000 views was entered: an assumed range, not measured.");
        if (price.Share.IsAssumed) yield return new Reason("share_assumed", "The share of views that earn was entered: an assumed range, not measured.");
        if (price.UnusedShare is { } unused)
            yield return unused;
        else if (price.Share.Note is { } note)
            yield return note;
    }

    private static IEnumerable<Reason> SeedsDiffer(MoneyCase found) => found.Outcomes.Where(one => one.HasFigures).Select(one => one.Seed).Distinct().Count() > 1
        ? [new Reason("seeds_differ", "Views and revenue were estimated in runs with different seeds: what they have in common is not kept together, so intervals may be off. Estimate them again.")]
        : [];

    private static IReadOnlyList<Reason> Refusals(SeriesOutcome? views, SeriesOutcome? revenue, Reason? noPrice, List<Reason> reasons)
    {
        var all = new List<Reason>(reasons);
        if (noPrice is not null) all.Add(noPrice);
        foreach (var outcome in new[] { views, revenue })
            if (outcome is { HasFigures: false, Entry.Reasons: [var first, ..] }) all.Add(first);
        if (all.Count == 0) all.Add(new Reason("nothing_to_price", "Neither views nor revenue of this account were estimated under this outage: import one of them and estimate."));
        return Distinct(all);
    }

    private static IReadOnlyList<Reason> Distinct(IEnumerable<Reason> reasons) => [.. reasons.DistinctBy(reason => (reason.Code, reason.Text))];
}
