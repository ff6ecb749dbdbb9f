using CreatorImpact.Analysis.Quality;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>What can be said of one deliverable: delivered, missing, how much of that the outages explain, and both risks.</summary>
public sealed record DeliverableReport
{
    /// <summary>What was promised.</summary>
    public required Deliverable Deliverable { get; init; }

    /// <summary>Its days as time.</summary>
    public required Flight Flight { get; init; }

    /// <summary>What was delivered.</summary>
    public required DeliveredAmount Delivered { get; init; }

    /// <summary>Outages in the flight and near it, in order of their start.</summary>
    public required IReadOnlyList<OutageOfFlight> Outages { get; init; }

    /// <summary>The part of the account that counts.</summary>
    public required CampaignShare Share { get; init; }

    /// <summary>What is missing and how much of it the outages explain; null when that cannot be told (<see cref="Reasons"/>).</summary>
    public required DeliverableShortfall? Shortfall { get; init; }

    /// <summary>What will have been delivered by the deadline; null when it has passed, or the pace is not known.</summary>
    public required DeadlineProjection? Projection { get; init; }

    /// <summary>Whether the guarantee will be met.</summary>
    public required DeliveryRisk DeliveryRisk { get; init; }

    /// <summary>Whether delivery can be proved.</summary>
    public required MeasurementRisk MeasurementRisk { get; init; }

    /// <summary>What all of it rests on, in the order in which it matters.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Its make-goods, the oldest first.</summary>
    public required IReadOnlyList<MakeGood> MakeGoods { get; init; }

    /// <summary>Seed of the draws: that of the run the losses come from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What is missing to the guarantee by now; null when what was delivered is not known.</summary>
    public double? MissingNow => Delivered.Amount is { } amount ? DeliverableShortfall.ContractOf(Deliverable.Guarantee, amount) : null;

    /// <summary>Owed and given.</summary>
    public MakeGoodLedger Ledger => MakeGoodLedger.Of(MakeGoods);

    /// <summary>Outages whose loss is charged.</summary>
    public IEnumerable<OutageOfFlight> Counted => Outages.Where(one => one.Part == OutagePart.Counted);

    /// <summary>True when no known outage lies in the flight.</summary>
    public bool HasNoOutage => !Outages.Any(one => one.Part is not (OutagePart.BeforeTheStart or OutagePart.AfterTheDeadline or OutagePart.LeftOut or OutagePart.Illustrative));

    /// <summary>True when an outage lies in the flight whose loss was not estimated.</summary>
    public bool NeedsEstimate => Outages.Any(one => one.Part == OutagePart.NotEstimated);

    /// <summary>Builds the report of a deliverable.</summary>
    /// <param name="deliverable">One of <paramref name="data"/>.</param>
    /// <param name="data">As <see cref="CampaignDataLoader"/> gives it.</param>
    /// <param name="zones">The time zone database.</param>
    /// <param name="now">When this is asked.</param>
    public static DeliverableReport Of(Deliverable deliverable, CampaignData data, IDateTimeZoneProvider zones, Instant now)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        ArgumentNullException.ThrowIfNull(data);
        var flight = Flight.Of(deliverable, zones, now);
        var outages = FlightOutages.Of(deliverable, flight, data);
        var reading = new DeliveredReading(deliverable, flight, data);
        var delivered = reading.Read(outages.Any(one => one.Part == OutagePart.DisplayGap));
        var share = CampaignShare.Of(deliverable, flight, reading);
        var counted = outages.Where(one => one.Part == OutagePart.Counted).ToList();
        var seed = counted.Select(one => one.Run!).OrderByDescending(run => run.Id).FirstOrDefault()?.Origin.Seed ?? DataHash.Seed(new EstimatorOptions());
        var (projection, noPace) = Project(deliverable, flight, delivered, reading, seed);
        var loss = FlightLoss.Of(deliverable, flight, outages, share, seed);
        var shortfall = (delivered.Amount, loss.Draws, projection) switch
        {
            ({ } amount, { } draws, _) when flight.IsOver || amount >= deliverable.Guarantee => DeliverableShortfall.Of(deliverable.Guarantee, amount, draws, loss.Grade),
            ({ }, { } draws, { } ahead) => DeliverableShortfall.Projected(deliverable.Guarantee, ahead, draws, loss.Grade),
            _ => null,
        };
        var missing = delivered.Amount is { } known ? DeliverableShortfall.ContractOf(deliverable.Guarantee, known) : (double?)null;
        return new DeliverableReport
        {
            Deliverable = deliverable,
            Flight = flight,
            Delivered = delivered,
            Outages = outages,
            Share = share,
            Shortfall = shortfall,
            Projection = projection,
            DeliveryRisk = DeliveryRiskRule.Of(missing, flight.IsOver, projection?.ChanceOfShortfall),
            MeasurementRisk = delivered.Figure.Risk,
            Reasons = [.. delivered.Reasons, .. loss.Reasons, .. counted.Count > 0 && share.Reason is { } why ? [why] : Array.Empty<Reason>(), .. noPace is null ? Array.Empty<Reason>() : [noPace]],
            MakeGoods = [.. data.MakeGoods.Where(one => one.DeliverableId == deliverable.Id)],
            Seed = seed,
        };
    }

    private static (DeadlineProjection? Projection, Reason? Refusal) Project(Deliverable deliverable, Flight flight, DeliveredAmount delivered, DeliveredReading reading, ulong seed)
    {
        if (flight.IsOver || delivered.Amount is not { } amount || amount >= deliverable.Guarantee) return (null, null);
        if (delivered.Source == DeliveredSource.Posts)
            return (null, new Reason("pace_of_posts", "What posts will bring until the deadline is not projected: their views do not come evenly."));

        var share = (deliverable.ShareLow + deliverable.ShareHigh) / 2;
        var usual = reading.Days.Where(day => day.State is DayState.Complete or DayState.Zero or DayState.Provisional).TakeLast(UsualDays).Select(day => day.Sum * share).ToArray();
        var from = LocalDate.Max(delivered.AsOf!.Value, flight.FirstDay.PlusDays(-1));
        return DeadlineProjection.Of(deliverable.Guarantee, amount, Math.Max(0, Period.DaysBetween(from, flight.LastDay)), usual, seed, deliverable.Account);
    }

    // Eight weeks, as for the second baseline of an estimate.
    private const int UsualDays = 56;
}
