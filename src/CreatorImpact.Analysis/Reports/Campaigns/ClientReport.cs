using CreatorImpact.Estimation.Deliverables;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>
/// The report for a brand client: how its deliverables stand, what is missing, how much of that outages took, and what is owed. No price, no income, and
/// nothing of another client stands in it.
/// </summary>
public static class ClientReport
{
    /// <summary>Writes it.</summary>
    /// <param name="campaigns">The client's; at least one deliverable.</param>
    /// <param name="words">Language.</param>
    public static ReportDocument Of(ClientCampaigns campaigns, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(words);
        var text = new CampaignText(words);
        var headline = campaigns.Reports is [var only] ? text.Sentence(only) : Counts(campaigns, text);
        var grade = campaigns.Reports is [var single] ? text.SentenceGrade(single) : null;
        return new ReportDocument
        {
            Kind = ReportKind.ClientReport,
            Culture = words.Culture,
            Title = text.Get("ClientTitle", campaigns.Client),
            Headline = headline,
            HeadlineWithoutMoney = headline,
            HeadlineGrade = grade,
            HeadlineWithoutMoneyGrade = grade,
            Facts = CampaignFacts.Of(campaigns, campaigns.Reports.Any(report => !report.Flight.IsOver), text),
            Stamps = CampaignStamps.Of(campaigns, text),
            Sections =
            [
                new ReportSection(
                    "shortfall",
                    text.Get("ClientShortfall"),
                    [
                        .. campaigns.Reports.GroupBy(report => report.Deliverable.Metric).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => ShortfallTable.Of("shortfall_" + Code(group.Key), [.. group], text)),
                        .. campaigns.Reports.Count > 1 ? [new ReportText(text.Get("ClientJoint"))] : Array.Empty<ReportBlock>(),
                    ]),
                new ReportSection("status", text.Get("ClientStatus"), [StatusTable.Of(campaigns, text)]),
                OutageSection.Of(campaigns, text),
                .. campaigns.Reports.Select((report, index) => DeliverableSection.Of(report, index + 1, text)),
                LedgerSection.Of(campaigns, text),
                CampaignMethod.Of(campaigns, [], text),
            ],
            Guard = text.Get("Guard"),
            Origin = CampaignOrigin.Of(campaigns),
        };
    }

    private static string Counts(ClientCampaigns campaigns, CampaignText text)
    {
        string Count(params DeliveryRisk[] risks) => text.Number(campaigns.Reports.Count(report => risks.Contains(report.DeliveryRisk)));
        return text.Get(
            "ClientHeadline", text.Number(campaigns.Reports.Count), Count(DeliveryRisk.Missed), Count(DeliveryRisk.Likely, DeliveryRisk.Possible), Count(DeliveryRisk.None), Count(DeliveryRisk.CannotTell));
    }

    // Sheets of a workbook are called so, which takes few signs.
    private static string Code(string metric) => string.Concat(metric.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));
}
