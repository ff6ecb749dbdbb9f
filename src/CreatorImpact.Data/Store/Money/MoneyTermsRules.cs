using static System.FormattableString;

namespace CreatorImpact.Data.Store.Money;

/// <summary>What terms must keep to.</summary>
public static class MoneyTermsRules
{
    /// <summary>Longest waiting period, hours: a year.</summary>
    public const decimal LongestWait = 8_760m;

    /// <summary>Everything that is wrong, at most one fault a field, in the order of the form; empty when nothing is.</summary>
    public static IReadOnlyList<MoneyFault> Faults(MoneyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var hasRpm = terms.RpmLow is not null || terms.RpmLikely is not null || terms.RpmHigh is not null;
        var found = EntryText.Present(
            [
                MoneyAmount.Fault("rpmLow", terms.RpmLow),
                MoneyAmount.Fault("rpmLikely", terms.RpmLikely),
                MoneyAmount.Fault("rpmHigh", terms.RpmHigh),
                Pair("rpmLow", terms.RpmLow, "rpmHigh", terms.RpmHigh),
                Order("rpmLikely", terms.RpmLow, terms.RpmLikely),
                Order("rpmHigh", terms.RpmLikely ?? terms.RpmLow, terms.RpmHigh),
                hasRpm || terms.RpmCurrency is not null ? MoneyAmount.CurrencyFault("rpmCurrency", terms.RpmCurrency) : null,
                Share("qualifiedShareLow", terms.QualifiedShareLow),
                Share("qualifiedShareHigh", terms.QualifiedShareHigh),
                Pair("qualifiedShareLow", terms.QualifiedShareLow, "qualifiedShareHigh", terms.QualifiedShareHigh),
                Order("qualifiedShareHigh", terms.QualifiedShareLow, terms.QualifiedShareHigh),
                terms.LongTailDays is null or 30 or 90 ? null : new MoneyFault("longTailDays", Invariant($"{terms.LongTailDays}"), "30 or 90", "Choose one of the two."),
                Share("kappaLow", terms.KappaLow),
                Share("kappaHigh", terms.KappaHigh),
                Pair("kappaLow", terms.KappaLow, "kappaHigh", terms.KappaHigh),
                Order("kappaHigh", terms.KappaLow, terms.KappaHigh),
                MoneyAmount.Fault("hourlyRate", terms.HourlyRate),
                Wait(terms.WaitingHours),
                MoneyAmount.Fault("cap", terms.Cap),
                terms.HourlyRate is not null || terms.Cap is not null || terms.Currency is not null ? MoneyAmount.CurrencyFault("currency", terms.Currency) : null,
            ]);
        return [.. found.DistinctBy(fault => fault.Field)];
    }

    private static MoneyFault? Share(string field, decimal? share) => share is null or (>= 0 and <= 1)
        ? null
        : new MoneyFault(field, Invariant($"{share}"), "a share from 0 to 1 (0 % to 100 %)", "Correct the share.");

    private static MoneyFault? Pair(string lowField, decimal? low, string highField, decimal? high) => (low, high) switch
    {
        (null, not null) => new MoneyFault(lowField, "nothing", "the low end that belongs to the high one", "Enter both ends, or neither."),
        (not null, null) => new MoneyFault(highField, "nothing", "the high end that belongs to the low one", "Enter both ends, or neither."),
        _ => null,
    };

    private static MoneyFault? Order(string field, decimal? lower, decimal? upper) => lower > upper
        ? new MoneyFault(field, Invariant($"{upper}"), Invariant($"{lower} or more"), "Put the figures in order: low, likeliest, high.")
        : null;

    private static MoneyFault? Wait(decimal? hours) => hours is null or (>= 0 and <= LongestWait)
        ? null
        : new MoneyFault("waitingHours", Invariant($"{hours}"), Invariant($"0 to {LongestWait} hours"), "Correct the hours.");
}
