using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>
/// The proposal to a brand client of what makes good what is missing: posts, until when, at which hours, and the chance that they cover it. No price
/// stands in it.
/// </summary>
public static class MakeGoodProposal
{
    /// <summary>Writes it.</summary>
    /// <param name="campaigns">The client's; at least one deliverable.</param>
    /// <param name="words">Language.</param>
    /// <returns>The document, or the reason why there is none: <c>nothing_to_make_good</c>, <c>shortfall_unknown</c>.</returns>
    public static ReportReading Of(ClientCampaigns campaigns, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(words);
        var behind = campaigns.Reports.Where(report => report.DeliveryRisk is DeliveryRisk.Missed or DeliveryRisk.Likely or DeliveryRisk.Possible).ToList();
        var unknown = campaigns.Reports.Where(report => report.DeliveryRisk == DeliveryRisk.CannotTell).ToList();
        if (behind.Count == 0 && campaigns.Data.MakeGoods.Count == 0)
        {
            return unknown.Count > 0
                ? ReportReading.None("shortfall_unknown", $"How much is missing of what was promised to '{campaigns.Client}' is not known, expected what was delivered and a usual pace. Import an export that covers the days, or type what was delivered.")
                : ReportReading.None("nothing_to_make_good", $"Nothing of what was promised to '{campaigns.Client}' is missing and no make-good is owed, so that there is nothing to propose. The client report says how each deliverable stands.");
        }

        var text = new CampaignText(words);
        var offers = behind.ConvertAll(report => MakeGoodOffer.Of(report, campaigns.Data, null));
        var headline = Headline(offers, text);
        return ReportReading.Of(new ReportDocument
        {
            Kind = ReportKind.MakeGoodProposal,
            Culture = words.Culture,
            Title = text.Get("MakeGoodTitle", campaigns.Client),
            Headline = headline,
            HeadlineWithoutMoney = headline,
            Facts = CampaignFacts.Of(campaigns, dependsOnToday: true, text),
            Stamps = CampaignStamps.Of(campaigns, text),
            Sections =
            [
                .. behind.Zip(offers).Select((pair, index) => OfferSection.Of(pair.First, pair.Second, campaigns.Data, index + 1, text)),
                .. unknown.Count > 0 ? [new ReportSection("unknown", text.Get("MakeGoodUnknown"), [new ReportList([.. unknown.Select(report => text.Get("MakeGoodUnknownLine", CampaignText.Name(report), text.Sentence(report)))])])] : Array.Empty<ReportSection>(),
                LedgerSection.Of(campaigns, text),
                CampaignMethod.Of(campaigns, [text.Get("MakeGoodMethodChance", text.Number(JointDraws.Count), text.Chance(MakeGoodUnits.Enough)), text.Get("MakeGoodMethodLimits")], text),
            ],
            Guard = text.Get("Guard"),
            Origin = CampaignOrigin.Of(campaigns),
        });
    }

    private static string? Headline(List<MakeGoodOffer> offers, CampaignText text)
    {
        var proposed = offers.FindAll(offer => offer.ForAll.Proposal is not null);
        if (offers is [{ ForAll.Proposal: { } only } one])
        {
            var covers = only.Chances.First(chance => chance.Units == only.Units).Chance;
            return text.Get("MakeGoodHeadline", text.Number(only.Units), text.Day(one.NewDeadlineOn), text.Chance(covers), text.Grade(EvidenceGrade.Modelled));
        }

        return proposed.Count == 0 ? null : text.Get("MakeGoodHeadlineMany", text.Number(proposed.Count), text.Number(proposed.Sum(offer => offer.ForAll.Proposal!.Units)));
    }
}
