using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>An offer beside the payable sum.</summary>
/// <param name="MadeBy">Who offers.</param>
/// <param name="MadeOn">Day of the offer.</param>
/// <param name="Amount">Sum as offered.</param>
/// <param name="Currency">ISO code of it.</param>
/// <param name="Converted">Sum in the ledger's currency; null when it is not compared.</param>
/// <param name="Rate">Rate of exchange used.</param>
/// <param name="Position"><c>below</c>, <c>inside</c> or <c>above</c> the 90 % interval of the payable sum.</param>
/// <param name="ChanceItCovers">Share of the simulated worlds in which the payable sum is no larger.</param>
/// <param name="NotCompared">Why it is not compared.</param>
/// <param name="Differences">Assumptions in which it differs.</param>
public sealed record OfferJson(
    string MadeBy, string MadeOn, decimal Amount, string Currency, decimal? Converted, UsedRateJson? Rate, string? Position, double? ChanceItCovers, Reason? NotCompared, IReadOnlyList<OfferDifferenceJson> Differences)
{
    internal static OfferJson From(OfferComparison compared) => new(
        compared.Offer.MadeBy,
        LocalDatePattern.Iso.Format(compared.Offer.MadeOn),
        compared.Offer.Amount,
        compared.Offer.Currency,
        compared.Amount,
        compared.Rate is { } rate ? UsedRateJson.Of(rate) : null,
        compared.Position is { } position ? KindCode.Of(position) : null,
        compared.ChanceItCovers,
        compared.NotCompared,
        [.. compared.Differences.Select(OfferDifferenceJson.From)]);
}

/// <summary>One assumption in which an offer differs.</summary>
/// <param name="Assumption"><c>rpm</c>, <c>recovery_days</c>, <c>window_start</c>, <c>window_end</c> or <c>kappa</c>.</param>
/// <param name="Theirs">Their number.</param>
/// <param name="Ours">The number here.</param>
/// <param name="Low">Lower end of the range here.</param>
/// <param name="High">Upper end.</param>
/// <param name="Outside">True when theirs lies outside it.</param>
/// <param name="Currency">ISO code of the numbers; null when they are not money.</param>
/// <param name="TheirTime">Their time, UTC.</param>
/// <param name="OurTime">The time here, UTC.</param>
/// <param name="Effect">What it changes in money; null where only a new estimate tells.</param>
public sealed record OfferDifferenceJson(
    string Assumption, double? Theirs, double? Ours, double? Low, double? High, bool? Outside, string? Currency, string? TheirTime, string? OurTime, OfferEffectJson? Effect)
{
    internal static OfferDifferenceJson From(OfferDifference one) => new(
        KindCode.Of(one.Kind), one.Theirs, one.Ours, one.Low, one.High, one.IsOutside, one.Currency, Written(one.TheirTime), Written(one.OurTime), OfferEffectJson.From(one.Effect));

    private static string? Written(Instant? time) => time is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}

/// <summary>A figure here, and with their assumption.</summary>
/// <param name="Here">With the assumption here.</param>
/// <param name="WithTheirs">With theirs.</param>
/// <param name="Currency">ISO code.</param>
public sealed record OfferEffectJson(IntervalJson Here, IntervalJson WithTheirs, string Currency)
{
    internal static OfferEffectJson? From(OfferEffect? effect) =>
        effect is null ? null : new OfferEffectJson(IntervalJson.From(effect.Here)!, IntervalJson.From(effect.WithTheirs)!, effect.Currency);
}
