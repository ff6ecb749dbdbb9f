using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using NodaTime;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>What the list of campaigns shows.</summary>
/// <param name="Lines">Worst first.</param>
/// <param name="Removed">Deliverables the user took away.</param>
/// <param name="Totals">Sums, one a metric.</param>
/// <param name="Choices">What the form proposes.</param>
/// <param name="Now">When it was loaded.</param>
public sealed record CampaignsModel(IReadOnlyList<CampaignLine> Lines, IReadOnlyList<Deliverable> Removed, IReadOnlyList<DeliverableTotals> Totals, CampaignChoices Choices, Instant Now);

/// <summary>One deliverable in the list.</summary>
/// <param name="Report">What can be said of it.</param>
public sealed record CampaignLine(DeliverableReport Report)
{
    /// <summary>Missing share of the guarantee; what is expected before the deadline, else what is missing by now.</summary>
    public double MissingShare => (Report.Shortfall?.Contract ?? Report.MissingNow ?? 0) / Report.Deliverable.Guarantee;

    /// <summary>Where it stands among the others: missed or likely to be, possible, not known, met.</summary>
    public int Rank => Report.DeliveryRisk switch
    {
        DeliveryRisk.Missed or DeliveryRisk.Likely => 0,
        DeliveryRisk.Possible => 1,
        DeliveryRisk.CannotTell => 2,
        _ => 3,
    };

    /// <summary>Worst first: by risk, then by the share of the guarantee that is missing, then by deadline.</summary>
    public static IReadOnlyList<CampaignLine> WorstFirst(IEnumerable<DeliverableReport> reports) =>
    [
        .. reports.Select(report => new CampaignLine(report)).OrderBy(line => line.Rank).ThenByDescending(line => line.MissingShare)
            .ThenBy(line => line.Report.Deliverable.DeadlineOn).ThenBy(line => line.Report.Deliverable.Id),
    ];
}

/// <summary>What the page of one deliverable shows.</summary>
/// <param name="Report">What can be said of it.</param>
/// <param name="Offer">Posts to offer.</param>
/// <param name="Choices">What the form proposes.</param>
/// <param name="Now">When it was loaded.</param>
public sealed record CampaignModel(DeliverableReport Report, MakeGoodOffer Offer, CampaignChoices Choices, Instant Now);

/// <summary>What the form of a deliverable proposes while typing.</summary>
/// <param name="Clients">Names of clients.</param>
/// <param name="Campaigns">Names of campaigns.</param>
/// <param name="Accounts">Accounts with data.</param>
/// <param name="Platforms">Platforms of these accounts, as stored.</param>
/// <param name="Metrics">Metrics to choose from; views first.</param>
/// <param name="ZoneId">Zone of the newest entry, else of the data, else UTC.</param>
public sealed record CampaignChoices(IReadOnlyList<string> Clients, IReadOnlyList<string> Campaigns, IReadOnlyList<string> Accounts, IReadOnlyList<string> Platforms, IReadOnlyList<string> Metrics, string ZoneId)
{
    private const string Views = "views";

    /// <summary>Collects them.</summary>
    public static CampaignChoices Of(IReadOnlyList<Deliverable> deliverables, IReadOnlyList<StoredSeries> series) => new(
        Names(deliverables.Select(one => one.Client)),
        Names(deliverables.Select(one => one.Campaign)),
        Names(series.Select(one => one.Key.Account).Concat(deliverables.Select(one => one.Account))),
        Names(series.Select(one => one.Key.Platform).OfType<string>()),
        [Views, .. Names(series.Select(one => one.Key.Metric).Concat(deliverables.Select(one => one.Metric)).Where(metric => metric != Views && !MetricCatalog.IsGauge(metric) && !MetricCatalog.IsMoney(metric)))],
        deliverables.OrderBy(one => one.Id).LastOrDefault()?.ZoneId ?? series.Select(one => one.ZoneId).OfType<string>().FirstOrDefault() ?? "Etc/UTC");

    private static List<string> Names(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCultureIgnoreCase)];
}
