using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>One deliverable as documents carry it. Property names are the public JSON contract (camel case); unknown values are null, nothing is rounded.</summary>
public sealed record DeliverableEntry
{
    public required long Id { get; init; }

    public required string Client { get; init; }

    public required string Campaign { get; init; }

    public required string Title { get; init; }

    public required string Account { get; init; }

    public required string? Platform { get; init; }

    /// <summary>Unit of every amount here.</summary>
    public required string Metric { get; init; }

    public required double Guarantee { get; init; }

    /// <summary>First day that counts, ISO 8601.</summary>
    public required string StartsOn { get; init; }

    /// <summary>Last day that counts.</summary>
    public required string DeadlineOn { get; init; }

    /// <summary>Zone of the days.</summary>
    public required string Zone { get; init; }

    /// <summary>Price of 1,000 units.</summary>
    public required decimal? CostPerThousand { get; init; }

    /// <summary>ISO code of price and value.</summary>
    public required string? Currency { get; init; }

    public required double? Delivered { get; init; }

    /// <summary><c>typed</c>, <c>posts</c>, <c>series</c> or <c>none</c>.</summary>
    public required string DeliveredSource { get; init; }

    /// <summary>Last day the amount covers.</summary>
    public required string? DeliveredAsOf { get; init; }

    /// <summary>True when the deadline has passed.</summary>
    public required bool IsOver { get; init; }

    /// <summary>What is missing by now.</summary>
    public required double? MissingNow { get; init; }

    /// <summary>What is missing at the deadline: a number of the contract once that has passed, the point of <see cref="ShortfallExpected"/> before.</summary>
    public required double? Shortfall { get; init; }

    /// <summary>Before the deadline: what is expected to be missing at it.</summary>
    public required IntervalJson? ShortfallExpected { get; init; }

    /// <summary>Part of the shortfall that would be there without the outages; null when no known outage lies in the flight, or it cannot be told.</summary>
    public required IntervalJson? Attributable { get; init; }

    /// <summary>The rest of the shortfall.</summary>
    public required IntervalJson? AlreadyBehind { get; init; }

    /// <summary>What the attributable part is worth at the price agreed, in its currency.</summary>
    public required IntervalJson? Value { get; init; }

    /// <summary>What will have been delivered by the deadline.</summary>
    public required IntervalJson? Projection { get; init; }

    /// <summary>Chance that the guarantee will be missed, 0–1.</summary>
    public required double? ChanceOfShortfall { get; init; }

    /// <summary><c>none</c>, <c>possible</c>, <c>likely</c>, <c>missed</c> or <c>cannot tell</c>.</summary>
    public required string DeliveryRisk { get; init; }

    /// <summary><c>final</c>, <c>provisional</c>, <c>display gap</c>, <c>missing export</c> or <c>no series</c>.</summary>
    public required string MeasurementRisk { get; init; }

    /// <summary>Part of the account's loss that counts, least and most.</summary>
    public required double ShareLow { get; init; }

    /// <summary>Most.</summary>
    public required double ShareHigh { get; init; }

    public required IReadOnlyList<DeliverableOutageJson> Outages { get; init; }

    /// <summary>Posts to offer; null in lists.</summary>
    public MakeGoodOfferJson? Offer { get; init; }

    public required MakeGoodLedger Ledger { get; init; }

    public required IReadOnlyList<MakeGoodJson> MakeGoods { get; init; }

    /// <summary>Runs the losses come from.</summary>
    public required IReadOnlyList<DeliverableRunJson> Runs { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The report in words, made from the numbers above.</summary>
    public required string Sentence { get; init; }

    /// <summary>Writes a report.</summary>
    public static DeliverableEntry From(DeliverableReport report, MakeGoodOffer? offer = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (promised, split) = (report.Deliverable, report.HasNoOutage ? null : report.Shortfall);
        return new DeliverableEntry
        {
            Id = promised.Id,
            Client = promised.Client,
            Campaign = promised.Campaign,
            Title = promised.Title,
            Account = promised.Account,
            Platform = promised.Platform,
            Metric = promised.Metric,
            Guarantee = promised.Guarantee,
            StartsOn = LocalDatePattern.Iso.Format(promised.StartsOn),
            DeadlineOn = LocalDatePattern.Iso.Format(promised.DeadlineOn),
            Zone = promised.ZoneId,
            CostPerThousand = promised.CostPerThousand,
            Currency = promised.Currency,
            Delivered = report.Delivered.Amount,
            DeliveredSource = DeliverableWords.Of(report.Delivered.Source),
            DeliveredAsOf = report.Delivered.AsOf is { } day ? LocalDatePattern.Iso.Format(day) : null,
            IsOver = report.Flight.IsOver,
            MissingNow = report.MissingNow,
            Shortfall = report.Shortfall?.Contract ?? (report.Flight.IsOver ? report.MissingNow : null),
            ShortfallExpected = IntervalJson.From(report.Shortfall?.Expected),
            Attributable = IntervalJson.From(split?.Attributable),
            AlreadyBehind = IntervalJson.From(split?.AlreadyBehind),
            Value = promised.CostPerThousand is { } price ? IntervalJson.From(split?.Value(price)) : null,
            Projection = IntervalJson.From(report.Projection?.Delivered),
            ChanceOfShortfall = report.Projection?.ChanceOfShortfall,
            DeliveryRisk = DeliverableWords.Of(report.DeliveryRisk),
            MeasurementRisk = DeliverableWords.Of(report.MeasurementRisk),
            ShareLow = report.Share.Low,
            ShareHigh = report.Share.High,
            Outages = [.. report.Outages.Select(DeliverableOutageJson.From)],
            Offer = offer is null ? null : MakeGoodOfferJson.From(offer),
            Ledger = report.Ledger,
            MakeGoods = [.. report.MakeGoods.Select(MakeGoodJson.From)],
            Runs = [.. report.Counted.Select(one => one.Run!).DistinctBy(run => run.Id).OrderBy(run => run.Id).Select(DeliverableRunJson.From)],
            Reasons = report.Reasons,
            Sentence = DeliverableSentence.Write(report, DeliverableText.English),
        };
    }
}
