using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Everything a document for one client rests on: its own deliverables, and nobody else's.</summary>
public sealed record ClientCampaigns
{
    /// <summary>The client, as its deliverables name it.</summary>
    public required string Client { get; init; }

    /// <summary>Its deliverables in the order of the list; those counted in money left out.</summary>
    public required IReadOnlyList<DeliverableReport> Reports { get; init; }

    /// <summary>What they rest on; deliverables and make-goods of the client alone.</summary>
    public required CampaignData Data { get; init; }

    /// <summary>Deliverables left out because they are counted in money: that is the creator's income.</summary>
    public required int InMoney { get; init; }

    /// <summary>When this is asked: deadlines are held against it.</summary>
    public required Instant Now { get; init; }

    /// <summary>True when data or outages that an estimate rests on changed since.</summary>
    public bool IsChanged { get; init; }

    /// <summary>True for made-up data.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Takes what is one client's. Names are told apart by every letter: another client's figures are worse than none.</summary>
    /// <param name="data">Of the whole workspace.</param>
    /// <param name="client">The client.</param>
    /// <param name="zones">The time zone database.</param>
    /// <param name="now">When this is asked.</param>
    public static ClientCampaigns Of(CampaignData data, string client, IDateTimeZoneProvider zones, Instant now)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(client);
        var all = data.Deliverables.Where(one => string.Equals(one.Client, client, StringComparison.Ordinal)).ToList();
        var own = all.FindAll(one => !IsInMoney(one, data));
        var numbers = own.Select(one => one.Id).ToHashSet();
        var narrowed = data with { Deliverables = own, MakeGoods = [.. data.MakeGoods.Where(one => numbers.Contains(one.DeliverableId))] };
        return new ClientCampaigns
        {
            Client = client,
            Reports = [.. own.Select(one => DeliverableReport.Of(one, narrowed, zones, now))],
            Data = narrowed,
            InMoney = all.Count - own.Count,
            Now = now,
        };
    }

    private static bool IsInMoney(Deliverable deliverable, CampaignData data) =>
        MetricCatalog.IsMoney(deliverable.Metric) || data.SeriesOf(deliverable).Any(series => series.Currency is not null);
}
