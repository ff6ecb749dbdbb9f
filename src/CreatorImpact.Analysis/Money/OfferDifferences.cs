using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Lists in which assumptions an offer differs from an estimate; what it leaves unsaid does not differ.</summary>
/// <param name="answer">The estimate.</param>
/// <param name="money">Its money.</param>
internal sealed class OfferDifferences(AccountAnswer answer, AccountMoney money)
{
    // Numbers are entered in decimal and compared in binary.
    private const double Same = 1e-9;

    private readonly MoneyCase _case = answer.Case;

    public IReadOnlyList<OfferDifference> Of(Offer offer)
    {
        var stated = offer.Assumptions;
        var span = _case.Outage.Outage.Span;
        OfferDifference?[] all =
        [
            stated.Rpm is { } rpm ? Rpm((double)rpm, offer) : null,
            stated.Kappa is { } kappa ? Kappa((double)kappa) : null,
            stated.RecoveryDays is { } days && OutcomeChoice.Of(_case, money.Basis)?.Entry.RecoveryDays is { } here && days != here
                ? new OfferDifference(OfferAssumptionKind.RecoveryDays) { Theirs = days, Ours = here }
                : null,
            Time(OfferAssumptionKind.WindowStart, stated.WindowStart, span.Start),
            Time(OfferAssumptionKind.WindowEnd, stated.WindowEnd, span.EndExclusive),
        ];
        return [.. all.OfType<OfferDifference>()];
    }

    private static OfferDifference? Time(OfferAssumptionKind kind, Instant? theirs, Instant ours) =>
        theirs is { } time && time != ours ? new OfferDifference(kind) { TheirTime = time, OurTime = ours } : null;

    /// <summary>
    /// Loss by lost views × price scales with the price: unit · theirs / ours. Lost views and price are drawn apart, so the mean of the product is
    /// that of the means; the range keeps the price's own uncertainty, which a single price has not, and is a little too wide.
    /// </summary>
    private OfferDifference? Rpm(double theirs, Offer offer)
    {
        if (money is not { Rpm.Rpm: { } ours, RpmCurrency: { } currency }) return new OfferDifference(OfferAssumptionKind.Rpm) { Theirs = theirs, Currency = offer.Currency };
        if (_case.Rates.Find(offer.Currency, currency, offer.MadeOn) is not { } rate) return new OfferDifference(OfferAssumptionKind.Rpm) { Theirs = theirs, Currency = offer.Currency };

        var number = theirs * (double)rate.Rate;
        if (AreSame(number, ours.Point)) return null;
        return new OfferDifference(OfferAssumptionKind.Rpm)
        {
            Theirs = number,
            Ours = ours.Point,
            Low = ours.Lo90,
            High = ours.Hi90,
            Currency = currency,
            Effect = money.Unit is { } unit && ours.Point > 0 ? new OfferEffect(unit, Scaled(unit, number / ours.Point), money.Currency) : null,
        };
    }

    private OfferDifference? Kappa(double theirs)
    {
        var tail = answer.Uploads?.LongTail;
        var (low, high) = tail is null ? ((double)_case.Terms.Kappa.Low, (double)_case.Terms.Kappa.High) : (tail.Kappa.Low, tail.Kappa.High);
        var middle = (low + high) / 2;
        if (AreSame(low, high) && AreSame(theirs, low)) return null;
        return new OfferDifference(OfferAssumptionKind.Kappa) { Theirs = theirs, Ours = middle, Low = low, High = high, Effect = tail is null ? null : KappaEffect(tail, middle, theirs) };
    }

    /// <summary>Later income of cancelled uploads scales with 1 − κ, drawn apart from the rest; that of buried posts knows no κ and stays.</summary>
    private OfferEffect? KappaEffect(LongTail tail, double middle, double theirs)
    {
        if (money.Market.Uploads is not { } line || answer.Uploads?.OutsideDraws is not { } outside || middle >= 1) return null;
        var factor = (1 - theirs) / (1 - middle);
        var draws = new double[line.Length];
        for (var d = 0; d < draws.Length; d++)
        {
            var cancelled = outside[d] == 0 ? 0 : line[d] * tail.Draws[d] / outside[d];
            draws[d] = line[d] + (cancelled * (factor - 1));
        }

        return new OfferEffect(IntervalEstimate.FromDraws(line, tail.Grade), IntervalEstimate.FromDraws(draws, tail.Grade), money.Currency);
    }

    private static IntervalEstimate Scaled(IntervalEstimate one, double factor) =>
        new(one.Point * factor, one.Median * factor, one.Lo50 * factor, one.Hi50 * factor, one.Lo90 * factor, one.Hi90 * factor, one.Grade);

    private static bool AreSame(double one, double other) => Math.Abs(one - other) <= Same * Math.Max(1, Math.Abs(other));
}
