using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>What an outage has to do with a deliverable.</summary>
public enum OutagePart
{
    /// <summary>Its loss is charged.</summary>
    Counted,

    /// <summary>It lies in the flight, but its loss was not estimated yet.</summary>
    NotEstimated,

    /// <summary>It lies in the flight, but no loss can be told.</summary>
    Refused,

    /// <summary>It lies in the flight, but the counter may have stood still while people watched.</summary>
    DisplayGap,

    /// <summary>It touches a larger one that is charged: its hours would count twice.</summary>
    InAnother,

    /// <summary>It was over before the flight began: nothing is charged.</summary>
    BeforeTheStart,

    /// <summary>It began after the deadline: nothing is charged.</summary>
    AfterTheDeadline,

    /// <summary>Somebody left it out of totals, as maintenance announced before: nothing is charged.</summary>
    LeftOut,

    /// <summary>An example of which nobody knows whether it happened: nothing is charged.</summary>
    Illustrative,
}

/// <summary>An outage as a deliverable sees it.</summary>
/// <param name="Outage">The outage.</param>
/// <param name="Part">What it has to do with the deliverable.</param>
/// <param name="SeriesId">Series its loss was estimated from, or would be; null without one.</param>
/// <param name="Net">Net loss of the whole account; null without an estimate.</param>
/// <param name="Run">Run the loss comes from; null without one.</param>
public sealed record OutageOfFlight(StoredOutage Outage, OutagePart Part, long? SeriesId, IntervalJson? Net, StoredRun? Run)
{
    /// <summary>Stored draws; null when nothing is charged.</summary>
    internal AccountLoss? Draws { get; init; }

    /// <summary>First instant after recovery; the end of the outage where it was not estimated.</summary>
    internal Instant RecoveryEnd { get; init; }
}

/// <summary>The outages that lie in a flight, or near it, with the newest estimates of what they took from the account.</summary>
internal static class FlightOutages
{
    /// <summary>Outages so near to the flight are named, though nothing is charged to them.</summary>
    public const int NeighbourDays = 14;

    /// <summary>In order of their start.</summary>
    public static IReadOnlyList<OutageOfFlight> Of(Deliverable deliverable, Flight flight, CampaignData data)
    {
        var series = data.SeriesOf(deliverable).ToList();
        var found = data.Outages
            .Where(outage => OutageMatch.Applies(deliverable.Platform, outage.Platform, null) && outage.Start <= flight.Now && IsNear(outage, flight))
            .OrderBy(outage => outage.Start).ThenBy(outage => outage.Id)
            .Select(outage => Read(outage, flight, series, data))
            .ToList();
        return WithoutDoubleHours(found);
    }

    private static bool IsNear(StoredOutage outage, Flight flight)
    {
        var reach = Duration.FromDays(NeighbourDays);
        return outage.Start < flight.EndExclusive + reach && EndOf(outage, flight) > flight.Start - reach;
    }

    private static OutageOfFlight Read(StoredOutage outage, Flight flight, List<StoredSeries> series, CampaignData data)
    {
        if (EndOf(outage, flight) <= flight.Start) return new OutageOfFlight(outage, OutagePart.BeforeTheStart, null, null, null);
        if (outage.Start >= flight.EndExclusive) return new OutageOfFlight(outage, OutagePart.AfterTheDeadline, null, null, null);
        if (outage.IsIllustrative) return new OutageOfFlight(outage, OutagePart.Illustrative, null, null, null) { RecoveryEnd = EndOf(outage, flight) };
        if (outage.LeftOut) return new OutageOfFlight(outage, OutagePart.LeftOut, null, null, null) { RecoveryEnd = EndOf(outage, flight) };

        // Hours show more than days; where only the days of an account have been estimated, those count.
        var estimates = series.Select(one => data.Estimates.FirstOrDefault(latest => latest.Estimate.SeriesId == one.Id && latest.Estimate.OutageId == outage.Id)).OfType<LatestEstimate>().ToList();
        var nothing = new OutageOfFlight(outage, OutagePart.NotEstimated, series.Count > 0 ? series[0].Id : null, null, null) { RecoveryEnd = EndOf(outage, flight) };
        if (estimates.Count == 0) return outage.Function == "display" ? nothing with { Part = OutagePart.DisplayGap } : nothing;

        var chosen = estimates.Find(latest => latest.Estimate.Loss is not null) ?? estimates[0];
        var entry = ImpactFinding.EntryFromJson(chosen.Estimate.ResultJson);
        var said = nothing with { SeriesId = chosen.Estimate.SeriesId, Run = chosen.Run, Net = entry.Net };
        if (entry.Verdict == Words.PossibleDisplayGap) return said with { Part = OutagePart.DisplayGap };
        if (Draws(chosen.Estimate) is not { } draws || entry.Net is null) return said with { Part = OutagePart.Refused };

        var end = InstantPattern.ExtendedIso.Parse(entry.WindowEnd) is { Success: true, Value: var window } ? window : EndOf(outage, flight);
        return said with { Part = OutagePart.Counted, Draws = draws, RecoveryEnd = end + Duration.FromDays(entry.RecoveryDays ?? 0) };
    }

    /// <summary>Of outages that touch each other's recovery only the one with the largest loss is charged: an hour must not count twice.</summary>
    private static List<OutageOfFlight> WithoutDoubleHours(List<OutageOfFlight> found)
    {
        var left = new List<OutageOfFlight>(found);
        foreach (var largest in found.Where(one => one.Part == OutagePart.Counted).OrderByDescending(one => one.Net!.Point))
        {
            if (left.Find(one => one.Outage.Id == largest.Outage.Id) is not { Part: OutagePart.Counted }) continue;

            left = left.ConvertAll(one => one.Part == OutagePart.Counted && one.Outage.Id != largest.Outage.Id && one.Outage.Start < largest.RecoveryEnd && largest.Outage.Start < one.RecoveryEnd
                ? one with { Part = OutagePart.InAnother }
                : one);
        }

        return left;
    }

    private static Instant EndOf(StoredOutage outage, Flight flight) => outage.EndExclusive ?? Instant.Max(outage.Start, flight.Now);

    private static AccountLoss? Draws(StoredEstimate estimate) =>
        StoredDraws.Read(estimate) is { } draws ? new AccountLoss(draws.Loss, draws.Rebound, draws.Halo) : null;
}
