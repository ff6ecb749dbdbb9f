using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Turns what people entered into what the ledger takes, in the result's currency.</summary>
internal static class LedgerInputs
{
    /// <summary>Entered amounts; those without a rate of exchange stay out and are named in <paramref name="reasons"/>.</summary>
    public static IReadOnlyList<LedgerAmount> Amounts(IReadOnlyList<MoneyLine> lines, LocalDate outageDay, Conversions conversions, List<Reason> reasons)
    {
        var amounts = new List<LedgerAmount>();
        foreach (var line in lines)
        {
            if (conversions.Rate(line.Currency, line.DatedOn ?? outageDay, $"The entered amount '{line.Label}'", out var missing) is not { } rate)
            {
                reasons.Add(missing!);
                continue;
            }

            // Two entries may carry one label; their numbers must not.
            var name = amounts.Exists(one => one.Name == line.Label) ? FormattableString.Invariant($"{line.Label} ({line.Id})") : line.Label;
            amounts.Add(new LedgerAmount(KindOf(line.Kind), name, new UncertainRange((double)(line.Low * rate), (double)(line.Likely * rate), (double)(line.High * rate))));
        }

        return amounts;
    }

    /// <summary>What an agreement pays; a cap without a rate of exchange does not apply and is named.</summary>
    public static LedgerTerms Terms(MoneyTerms terms, Outage outage, double shareInWaiting, LocalDate outageDay, Conversions conversions, List<Reason> reasons)
    {
        double? cap = null;
        if (terms.Cap is { } limit)
        {
            var rate = conversions.Rate(terms.Currency ?? conversions.Currency, outageDay, "The most that is paid", out var missing);
            if (rate is null) reasons.Add(missing!);
            cap = (double?)(limit * rate);
        }

        return new LedgerTerms(new OutageCoverage(outage).Length.TotalHours, (double)(terms.WaitingHours ?? 0), shareInWaiting, cap);
    }

    /// <summary>Agreed rate × paid hours; null without a rate.</summary>
    public static decimal? Parametric(MoneyTerms terms, LedgerTerms ledger, LocalDate outageDay, Conversions conversions, List<Reason> reasons)
    {
        if (terms.HourlyRate is not { } hourly) return null;
        var rate = conversions.Rate(terms.Currency ?? conversions.Currency, outageDay, "The agreed rate", out var missing);
        if (rate is null) reasons.Add(missing!);
        return hourly * (decimal)ledger.PaidHours * rate;
    }

    private static LedgerLineKind KindOf(MoneyLineKind kind) => kind switch
    {
        MoneyLineKind.OtherIncome => LedgerLineKind.OtherIncome,
        MoneyLineKind.SavedCost => LedgerLineKind.SavedCost,
        MoneyLineKind.ExtraExpense => LedgerLineKind.ExtraExpense,
        MoneyLineKind.Offset => LedgerLineKind.Offset,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
