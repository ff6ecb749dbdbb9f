using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using NodaTime.Text;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Money;

/// <summary>An offered sum beside what the estimate calls payable.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Amount">Its sum in the estimate's currency; null when it is not compared.</param>
/// <param name="Rate">Rate of exchange used, of the day of the offer or before; null for none.</param>
/// <param name="Position">Where the sum lies to the 90 % interval of the payable sum; null when it is not compared.</param>
/// <param name="ChanceItCovers">Share of the simulated worlds, 0–1, in which the payable sum is no larger than the offer.</param>
/// <param name="NotCompared">Why there is no comparison; null when there is.</param>
/// <param name="Differences">In which assumptions it differs from the estimate.</param>
public sealed record OfferComparison(
    Offer Offer, decimal? Amount, UsedRate? Rate, OfferPosition? Position, double? ChanceItCovers, Reason? NotCompared, IReadOnlyList<OfferDifference> Differences)
{
    /// <summary>Compares one offer.</summary>
    /// <param name="offer">An offer whose scope holds for the account and outage.</param>
    /// <param name="answer">An account with money.</param>
    /// <exception cref="ArgumentException">The account has no figure in money.</exception>
    public static OfferComparison Of(Offer offer, AccountAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Answer.Money is not { } money) throw new ArgumentException("An offer needs a figure in money to be held against.", nameof(answer));

        var differences = new OfferDifferences(answer, money).Of(offer);
        if (Wider(offer, answer.Case) is { } wider) return new OfferComparison(offer, null, null, null, null, wider, differences);
        if (answer.Case.Rates.Find(offer.Currency, money.Currency, offer.MadeOn) is not { } found)
        {
            return new OfferComparison(offer, null, null, null, null, new Reason("no_rate", Invariant(
                $"The offer is in {offer.Currency} and the estimate in {money.Currency}, but no rate of {LocalDatePattern.Iso.Format(offer.MadeOn)} or before was entered, so they are not compared: enter one under Money.")), differences);
        }

        var amount = offer.Amount * found.Rate;
        var rate = offer.Currency == money.Currency ? null : new UsedRate(offer.Currency, money.Currency, found.Rate, found.On, found.Source, found.Via);
        return new OfferComparison(
            offer, amount, rate, OfferRule.PositionOf((double)amount, money.Ledger.Payable), OfferRule.ChanceItCovers((double)amount, money.Ledger.PayableDraws), null, differences);
    }

    // A sum for more than this loss would look too good beside it.
    private static Reason? Wider(Offer offer, MoneyCase found) => offer.Scope switch
    {
        { OutageId: 0 } => new Reason("offer_wider", "The offer was entered for every outage and this sheet is about one, so they are not compared: enter it for this outage."),
        { AccountId: 0 } when !found.IsAlone => new Reason("offer_wider", "The offer was entered for every account and this sheet is about one, so they are not compared: enter this account's part of it for the account."),
        _ => null,
    };
}
