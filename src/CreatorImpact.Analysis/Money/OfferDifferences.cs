using CreatorImpact.Data.Store.Money;
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
    /// that of the means.
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
            Effect = money.Unit is { } unit && ours.Point > 0 ? new OfferEffect(unit.Point, unit.Point * number / ours.Point, money.Currency) : null,
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
        double all = 0, cancelled = 0;
        for (var d = 0; d < line.Length; d++)
        {
            all += line[d] / line.Length;
            if (outside[d] != 0) cancelled += line[d] * tail.Draws[d] / outside[d] / line.Length;
        }

        return new OfferEffect(all, all + (cancelled * (((1 - theirs) / (1 - middle)) - 1)), money.Currency);
    }

    private static bool AreSame(double one, double other) => Math.Abs(one - other) <= Same * Math.Max(1, Math.Abs(other));
}
