using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>How many outages a year, and what they cost, at the pace of the covered period. No date is ever named.</summary>
/// <param name="Rate">Outages a year; null with a reason.</param>
/// <param name="Loss">Net loss a year; null with a reason.</param>
/// <param name="Steady">Did they come at a steady pace, as the rate assumes? Over twelve equal parts of the period; null without a period.</param>
/// <param name="Estimated">Outages that count and have a net loss.</param>
/// <param name="OfOutages">Outages that count.</param>
/// <param name="Reasons">Why something is missing, and what to know about the rest.</param>
public sealed record ForwardRisk(OutageRate? Rate, YearlyLoss? Loss, UniformityTest? Steady, int Estimated, int OfOutages, IReadOnlyList<Reason> Reasons)
{
    private const int Parts = 12;

    /// <summary>Works it out.</summary>
    /// <param name="period">Covered time; null when there is none.</param>
    /// <param name="noPeriod">Why there is none.</param>
    /// <param name="episodes">Outages that count, with overlapping ones joined: the pace counts these.</param>
    /// <param name="nets">What is known of their losses.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="name">Names the streams of random numbers.</param>
    internal static ForwardRisk Of(PlatformPeriod? period, Reason? noPeriod, IReadOnlyList<OutageEpisode> episodes, IReadOnlyList<OutageNet> nets, ulong seed, string name)
    {
        var known = nets.Where(net => net.Draws is not null).OrderBy(net => net.Outage.Start).ThenBy(net => net.Outage.Id).ToList();
        var ofOutages = episodes.Sum(episode => episode.Outages.Count);
        if (period is null) return new ForwardRisk(null, null, null, known.Count, ofOutages, [noPeriod!]);

        var reasons = new List<Reason>();
        var (rate, noRate) = OutageRate.Of(period.Events, period.Days, period.EndsWithOutage, seed, name);
        if (rate is null) return new ForwardRisk(null, null, null, known.Count, ofOutages, [noRate!]);

        var steady = SteadyOf(period, seed, name);
        if (steady.IsFlagged)
            reasons.Add(new Reason("not_steady", Invariant($"The outages came in clusters (p = {steady.PValue:0.###} against a steady pace): the ranges are rather too narrow, and the pace of the period need not be that of another.")));

        var episodeOf = episodes.SelectMany((episode, place) => episode.Outages.Select(outage => (outage.Id, Place: place))).ToDictionary(one => one.Id, one => one.Place);
        var losses = EpisodeLosses.Of(known.ConvertAll(net => new PastLoss(episodeOf[net.Outage.Id], net.Outage.Start, net.RecoveryEnd, net.Draws!)));
        var counted = losses.Kept.Select(place => known[place]).ToList();
        // Outages without a loss of their own add nothing to what is known of how large losses are.
        var (loss, noLoss) = YearlyLoss.Of(rate, counted.Count < YearlyLoss.FewestLosses ? [.. counted.Select(net => net.Draws!)] : losses.Draws, counted.Count == 0 ? EvidenceGrade.NotEstimable : counted.Max(net => net.Net!.Grade), seed, name);
        if (noLoss is not null) reasons.Add(noLoss);
        if (loss is not null && ofOutages > known.Count)
            reasons.Add(new Reason("losses_of_some", Invariant($"Outages with an estimated net loss: {known.Count} of {ofOutages}. The others are taken to be like them.")));
        if (counted.Count < known.Count)
            reasons.Add(new Reason("outages_touch", Invariant($"Outages in the recovery of a larger one, or into whose recovery a larger one falls: {known.Count - counted.Count}. Only the larger loss counts, so that no hour counts twice; the others count as outages that cost nothing more.")));
        if (loss is not null && counted.Any(net => net.IsChanged))
            reasons.Add(new Reason("data_changed", "Data under some of these estimates changed since: estimate them again for the newest figures."));
        if (loss is not null && counted.Select(net => net.Accounts).Distinct().Skip(1).Any())
            reasons.Add(new Reason("accounts_differ", Invariant($"The outages were estimated for {counted.Min(net => net.Accounts)} to {counted.Max(net => net.Accounts)} accounts: the yearly loss speaks of an audience between them.")));
        return new ForwardRisk(rate, loss, steady, known.Count, ofOutages, reasons);
    }

    // An outage at which the period begins or ends says nothing of where in it outages lie.
    private static UniformityTest SteadyOf(PlatformPeriod period, ulong seed, string name)
    {
        var counts = new int[Parts];
        foreach (var episode in period.Basis == PeriodBasis.Stated ? period.Inside : period.Inside.Skip(1))
            counts[Math.Min(Parts - 1, (int)((episode.Start - period.Window.Start) / period.Window.Length * Parts))]++;
        return UniformityTest.Of(counts, [.. Enumerable.Repeat(1.0, Parts)], seed, "steady " + name);
    }
}
