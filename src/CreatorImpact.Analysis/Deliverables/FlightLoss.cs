using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>What the outages of a flight took from a deliverable.</summary>
/// <param name="Draws">One number a world, loss positive; null when it is not known.</param>
/// <param name="Grade">Grade of it.</param>
/// <param name="Reasons">Why it is no better known.</param>
internal sealed record FlightLoss(double[]? Draws, EvidenceGrade Grade, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Adds the counted outages. Without any in the flight nothing is charged; where none of those in it could be estimated nothing is known.</summary>
    public static FlightLoss Of(Deliverable deliverable, Flight flight, IReadOnlyList<OutageOfFlight> outages, CampaignShare share, ulong seed)
    {
        var inside = outages.Where(one => one.Part is not (OutagePart.BeforeTheStart or OutagePart.AfterTheDeadline or OutagePart.LeftOut or OutagePart.Illustrative)).ToList();
        var reasons = outages.Select(ReasonOf).OfType<Reason>().ToList();
        if (inside.Count == 0)
        {
            reasons.Insert(0, new Reason("no_outage_in_flight", "No known outage of the platform lies in the flight: nothing is charged to one."));
            return new FlightLoss(new double[JointDraws.Count], EvidenceGrade.Measured, reasons);
        }

        var counted = inside.Where(one => one.Part == OutagePart.Counted).ToList();
        if (counted.Count == 0) return new FlightLoss(null, EvidenceGrade.NotEstimable, reasons);

        var grade = counted.Max(one => Documents.Words.GradeOf(one.Net!.Grade));
        if (share.Low < share.High) grade = Worse(grade, EvidenceGrade.Modelled);
        foreach (var one in counted.Where(one => one.RecoveryEnd > flight.EndExclusive || one.Outage.Start < flight.Start))
        {
            grade = Worse(grade, EvidenceGrade.Modelled);
            reasons.Add(one.Outage.Start < flight.Start
                ? new Reason("begins_before_flight", Invariant($"{one.Outage.Title} began before the flight: its whole loss is counted, also what it took before."))
                : new Reason("recovers_after_deadline", Invariant($"What came back after {one.Outage.Title} was summed beyond the deadline: what came back too late is counted as if it had come in time.")));
        }

        if (counted.Select(one => one.Run!.Origin.Seed).Distinct().Count() > 1)
            reasons.Add(new Reason("seeds_differ", "The outages were estimated with different seeds: what they have in common is not kept together. Estimate them again."));
        return new FlightLoss(CampaignLoss.Of([.. counted.Select(one => one.Draws!)], share.Low, share.High, seed, deliverable.Account), grade, reasons);
    }

    private static Reason? ReasonOf(OutageOfFlight one) => one.Part switch
    {
        OutagePart.NotEstimated => new Reason("not_estimated", Invariant($"What {one.Outage.Title} took was not estimated yet: estimate it first.")),
        OutagePart.Refused => new Reason("loss_refused", Invariant($"What {one.Outage.Title} took cannot be told from the account's data.")),
        OutagePart.DisplayGap => new Reason("possible_display_gap", Invariant($"In {one.Outage.Title} the counter may have stood still while people watched: nothing is charged before a newer export has been imported.")),
        OutagePart.InAnother => new Reason("outages_touch", Invariant($"{one.Outage.Title} touches a larger outage that is charged: it is not charged on top, so that no hour counts twice.")),
        OutagePart.BeforeTheStart => new Reason("before_the_start", Invariant($"{one.Outage.Title} was over before the flight began: nothing is charged to it.")),
        OutagePart.AfterTheDeadline => new Reason("after_the_deadline", Invariant($"{one.Outage.Title} began after the deadline: nothing is charged to it.")),
        OutagePart.LeftOut => new Reason("outage_left_out", Invariant($"{one.Outage.Title} is left out of totals: nothing is charged to it.")),
        OutagePart.Illustrative => new Reason("outage_illustrative", Invariant($"{one.Outage.Title} is illustrative, no source shows that it happened: nothing is charged to it.")),
        _ => null,
    };

    private static EvidenceGrade Worse(EvidenceGrade one, EvidenceGrade other) => (EvidenceGrade)Math.Max((int)one, (int)other);
}
