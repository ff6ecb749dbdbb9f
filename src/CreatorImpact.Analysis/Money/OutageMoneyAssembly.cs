using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Money;

/// <summary>Adds the money of an outage's accounts world by world, so that the total's interval keeps what they have in common.</summary>
public static class OutageMoneyAssembly
{
    /// <summary>Computes every account and their total.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="progress">Told after each account; null for nobody.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OutageMoney Of(OutageMoneyCases cases, IProgress<Runs.RunProgress>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var answers = OrderedWork.Map(cases.Cases, Environment.ProcessorCount, AccountAnswer.Of, progress is null ? null : done => progress.Report(new Runs.RunProgress(done, cases.Cases.Count)), token);
        return Total(cases, answers);
    }

    /// <summary>The total of accounts already computed.</summary>
    public static OutageMoney Total(OutageMoneyCases cases, IReadOnlyList<AccountAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(answers);
        var reasons = new List<Reason>();
        var withMoney = answers.Where(answer => answer.Answer.Money is not null).ToList();
        if (answers.Count > withMoney.Count && withMoney.Count > 0)
            reasons.Add(new Reason("accounts_without_money", FormattableString.Invariant($"{answers.Count - withMoney.Count} of {answers.Count} accounts have no figure in money and are not in the total.")));
        foreach (var line in cases.Said.LinesOfNoOutage)
            reasons.Add(new Reason("line_of_no_outage", $"'{line.Label}' was entered for every outage and is in no outage's ledger: enter it for the outage it belongs to."));
        if (withMoney.Count == 0) return new OutageMoney { Accounts = answers, Reasons = reasons };

        var terms = cases.Said.Terms.For(new MoneyScope(0, cases.Outage.OutageId));
        var currencies = withMoney.Select(answer => answer.Answer.Money!.Currency).Distinct().Order(StringComparer.Ordinal).ToList();
        if ((terms.Currency ?? (currencies.Count == 1 ? currencies[0] : null)) is not { } currency)
        {
            reasons.Add(new Reason("several_currencies", $"The accounts earn in {string.Join(", ", currencies)}: choose a currency for results and enter rates under Money, then they add."));
            return new OutageMoney { Accounts = answers, Reasons = reasons };
        }

        var conversions = new Conversions(cases.Said.Rates, currency);
        var day = withMoney[0].Case.OutageDay;
        var counted = new List<(AccountAnswer Answer, MarketLoss Market)>();
        foreach (var answer in withMoney)
        {
            if (conversions.Rate(answer.Answer.Money!.Currency, day, answer.Case.Account, out var missing) is { } rate)
                counted.Add((answer, answer.Answer.Money.Market.Times((double)rate)));
            else
                reasons.Add(missing!);
        }

        if (counted.Count == 0) return new OutageMoney { Accounts = answers, Reasons = reasons };

        var share = ShareInWaiting(counted, (double)(terms.WaitingHours ?? 0));
        var ledgerTerms = LedgerInputs.Terms(terms, cases.Outage.Outage, share, day, conversions, reasons);
        var amounts = LedgerInputs.Amounts([.. cases.Said.LinesOf(cases.Outage.OutageId).Where(line => line.Scope.AccountId == 0 || counted.Exists(one => one.Answer.Case.AccountId == line.Scope.AccountId))], day, conversions, reasons);
        var ledger = LossLedger.Of(MarketLoss.Sum([.. counted.Select(one => one.Market)]), amounts, ledgerTerms, counted[0].Answer.Case.Seed);
        if (counted.Exists(one => one.Answer.Case.Terms.WaitingHours != terms.WaitingHours || one.Answer.Case.Terms.Cap != terms.Cap))
            reasons.Add(new Reason("account_terms_not_in_total", "Some accounts have a waiting period or a limit of their own: they count in the account's ledger, and only those entered for all accounts in the total's."));
        if (counted.Select(one => one.Answer.Case.Seed).Distinct().Count() > 1)
            reasons.Add(new Reason("seeds_differ", "The accounts were estimated in runs with different seeds: what they have in common is not kept together. Estimate the outage again."));
        return new OutageMoney
        {
            Accounts = answers,
            Currency = currency,
            Ledger = ledger,
            Waterfall = Waterfall.Of(ledger, MinorUnit.Of(currency)),
            InTotal = [.. counted.Select(one => one.Answer)],
            Rates = [.. conversions.Used.Concat(counted.SelectMany(one => one.Answer.Answer.Money!.Rates)).Distinct()],
            Reasons = [.. reasons.Concat(ledger.Reasons).DistinctBy(reason => (reason.Code, reason.Text))],
        };
    }

    // Each account's share of the first hours by what it lost; where nothing was lost all count the same.
    private static double ShareInWaiting(List<(AccountAnswer Answer, MarketLoss Market)> counted, double waitingHours)
    {
        if (waitingHours <= 0) return 0;
        var shares = counted.ConvertAll(one => (WaitingShare.Of(one.Answer.Case, OutcomeChoice.Views(one.Answer.Case.Outcomes), waitingHours).Share, Weight: Math.Abs(one.Market.Window.Average())));
        var weight = shares.Sum(one => one.Weight);
        return weight > 0 ? shares.Sum(one => one.Share * one.Weight) / weight : shares.Average(one => one.Share);
    }
}
