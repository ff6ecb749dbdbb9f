using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Writes how an offer compares with what is payable, and where its assumptions differ.</summary>
/// <param name="money">The money it is held against.</param>
/// <param name="times">Writes times.</param>
/// <param name="wording">Language of the document.</param>
internal sealed class OfferWords(AccountMoney money, LossTimes times, ReportWords wording)
{
    private readonly LossAmounts _amounts = new(wording);

    /// <summary>Day of the offer.</summary>
    public string Day(OfferComparison one) => times.Day(one.Offer.MadeOn);

    /// <summary>Where it lies, in a sentence; why it is not compared where it is not.</summary>
    public string Position(OfferComparison one) => one is { Position: { } position, Amount: { } amount }
        ? wording.Get($"Position_{position}", _amounts.Sum(amount, money.Currency), _amounts.Ranged(money.Ledger.Payable, money.Currency))
        : wording.Reason(one.NotCompared!);

    /// <summary>The same in rates: below, inside or above the range, its share of the estimate, and the chance that it covers the loss.</summary>
    public string PositionWithoutMoney(OfferComparison one)
    {
        var (where, chance) = (wording.Get($"Where_{one.Position}"), _amounts.Chance(one.ChanceItCovers ?? 0));
        return ShareOf(one) is { } share ? wording.Get("PositionShare", one.Offer.MadeBy, where, _amounts.Percent(share), chance) : wording.Get("PositionChance", one.Offer.MadeBy, where, chance);
    }

    /// <summary>The offer as a share of the estimated payable sum; null where that is nothing, or they are not compared.</summary>
    public double? ShareOf(OfferComparison one) => one.Amount is { } amount && money.Ledger.Payable.Point > 0 ? (double)amount / money.Ledger.Payable.Point : null;

    /// <summary>A rate of exchange that was used.</summary>
    public string Rate(UsedRate rate) => ProofBasis.RateText(rate, times, wording);

    /// <summary>True when a difference is one of prices.</summary>
    public static bool IsMoney(OfferDifference one) => one.Currency is not null;

    /// <summary>"They take X; here Y."</summary>
    public string Difference(OfferDifference one)
    {
        var sentence = one.Kind switch
        {
            OfferAssumptionKind.Rpm when one.Ours is null => wording.Get("Differs_RpmUnknown", _amounts.Price(one.Theirs!.Value, one.Currency!)),
            OfferAssumptionKind.Rpm => wording.Get("Differs_Rpm", _amounts.Price(one.Theirs!.Value, one.Currency!), Ours(one)),
            OfferAssumptionKind.Kappa => wording.Get("Differs_Kappa", _amounts.Percent(one.Theirs!.Value), one.Low == one.High ? _amounts.Percent(one.Low!.Value) : $"{_amounts.Percent(one.Low!.Value)}–{_amounts.Percent(one.High!.Value)}"),
            OfferAssumptionKind.RecoveryDays => wording.Get("Differs_RecoveryDays", times.Days((int)one.Theirs!.Value), times.Days((int)one.Ours!.Value)),
            OfferAssumptionKind.WindowStart => wording.Get("Differs_WindowStart", times.Moment(one.TheirTime!.Value), times.Moment(one.OurTime!.Value)),
            OfferAssumptionKind.WindowEnd => wording.Get("Differs_WindowEnd", times.Moment(one.TheirTime!.Value), times.Moment(one.OurTime!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, "Unknown assumption."),
        };
        return one.IsOutside is { } outside ? $"{sentence} {wording.Get(outside ? "OutsideRange" : "InsideRange")}" : sentence;
    }

    /// <summary>What their assumption changes in money; null where it cannot be told without a new estimate.</summary>
    public string? Effect(OfferDifference one) => one.Effect is { } effect
        ? wording.Get(one.Kind == OfferAssumptionKind.Rpm ? "EffectRpm" : "EffectKappa", _amounts.Ranged(effect.WithTheirs, effect.Currency), _amounts.Ranged(effect.Here, effect.Currency))
        : null;

    // A price known only as a number has no range to show.
    private string Ours(OfferDifference one)
    {
        if (one is not { Low: { } low, High: { } high, Ours: { } ours } || low >= high) return _amounts.Price(one.Ours!.Value, one.Currency!);
        var figure = DisplayFigure.ForWidth(high - low, wording.Culture);
        return $"{one.Currency} {wording.Get("WithRange", figure.Text(ours), figure.Range(low, high))}";
    }
}
