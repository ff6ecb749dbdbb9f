using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Uploads that an outage prevented, from a schedule held against what was published (<see cref="ScheduleMatch"/>): of the posts planned for the
/// window, missed = those that did not come in time, displaced = those of them that came later, cancelled = those that never came.
/// </summary>
/// <remarks>
/// Posts are counted and nothing is drawn: every world has the same numbers, and they are measured. Posts of which nobody can tell are left out
/// of the count and named. A post published before its time was not held up by the outage and counts as in time.
/// </remarks>
public sealed class ScheduledUploads
{
    private ScheduledUploads(IEnumerable<(PlannedUpload Plan, Part Part)> counted)
    {
        var parts = counted.ToLookup(one => one.Part, one => one.Plan);
        (InTime, CameLater, NeverCame, Untold) = ([.. parts[Part.InTime]], [.. parts[Part.CameLater]], [.. parts[Part.NeverCame]], [.. parts[Part.Untold]]);
        Figures = new UploadFigures(Always(CameLater.Count + NeverCame.Count), Always(CameLater.Count), EvidenceGrade.Measured);
        Reasons = Untold.Count == 0 ? [] : [Unknown(Untold.Count, Planned)];
    }

    private enum Part
    {
        Outside,
        InTime,
        CameLater,
        NeverCame,
        Untold,
    }

    /// <summary>Missed, displaced and cancelled uploads.</summary>
    public UploadFigures Figures { get; }

    /// <summary>Planned for the window and published within half a day, or before.</summary>
    public IReadOnlyList<PlannedUpload> InTime { get; }

    /// <summary>Planned for the window and published later: displaced.</summary>
    public IReadOnlyList<PlannedUpload> CameLater { get; }

    /// <summary>Planned for the window and not published: cancelled.</summary>
    public IReadOnlyList<PlannedUpload> NeverCame { get; }

    /// <summary>Not counted: the lists of posts do not reach over them, their time has not come, or only their day is known and the window covers a part of it.</summary>
    public IReadOnlyList<PlannedUpload> Untold { get; }

    /// <summary>Posts planned for the window, counted or not.</summary>
    public int Planned => InTime.Count + CameLater.Count + NeverCame.Count + Untold.Count;

    /// <summary>What stands against the count: <c>plan_unknown</c> when posts were left out.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Counts, or says why the schedule cannot tell: <c>plan_empty</c> or <c>plan_unknown</c>.</summary>
    /// <param name="plan">The plan of one account.</param>
    /// <param name="published">The account's posts.</param>
    /// <param name="outcomes">What <see cref="ScheduleMatch.Of"/> says of both.</param>
    /// <param name="window">The outage; has a start and an end.</param>
    /// <param name="zone">Zone of the days of plans that name no hour.</param>
    public static (ScheduledUploads? Uploads, Reason? Refusal) Of(
        IReadOnlyList<PlannedUpload> plan, IReadOnlyList<PublishedUpload> published, IReadOnlyList<PlannedOutcome> outcomes, Interval window, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(zone);
        var inWindow = outcomes.Select(outcome => (Plan: plan[outcome.Planned], Part: PartOf(plan[outcome.Planned], outcome, published, window, zone))).Where(one => one.Part != Part.Outside).ToList();
        if (inWindow.Count == 0)
        {
            return (null, new Reason("plan_empty",
                "The schedule names no post within the outage, expected one or more: import the schedule of that day, or let the usual cadence tell."));
        }

        var untold = inWindow.Count(one => one.Part == Part.Untold);
        return untold == inWindow.Count ? (null, Unknown(untold, untold)) : (new ScheduledUploads(inWindow), null);
    }

    private static Part PartOf(PlannedUpload plan, PlannedOutcome outcome, IReadOnlyList<PublishedUpload> published, Interval window, DateTimeZone zone)
    {
        var (overlaps, covered) = Reach(plan.Time, window, zone);
        if (!overlaps) return Part.Outside;
        var part = outcome.Fate switch
        {
            PlannedFate.Published => Part.InTime,
            PlannedFate.Displaced => outcome.Published is { } post && IsBefore(published[post].Time, plan.Time) ? Part.InTime : Part.CameLater,
            PlannedFate.Missed => Part.NeverCame,
            _ => Part.Untold,
        };
        return covered || part == Part.InTime ? part : Part.Untold;
    }

    /// <summary>Whether a planned time may lie in the window, and whether it surely does.</summary>
    private static (bool Overlaps, bool Covered) Reach(PostTime time, Interval window, DateTimeZone zone)
    {
        if (time.At is { } at) return (window.Contains(at), window.Contains(at));
        var (start, end) = (zone.AtStartOfDay(time.Day).ToInstant(), zone.AtStartOfDay(time.Day.PlusDays(1)).ToInstant());
        return (start < window.End && end > window.Start, start >= window.Start && end <= window.End);
    }

    private static bool IsBefore(PostTime post, PostTime plan) => post.At is { } came && plan.At is { } due ? came < due : post.Day < plan.Day;

    private static Reason Unknown(int untold, int planned) => new("plan_unknown", FormattableString.Invariant(
        $"Of {planned} posts planned for the outage {untold} cannot be told and are not counted, expected a list of posts that reaches half a day beyond each and a plan with hours: import a newer list of posts, or add the hours."));

    private static double[] Always(int uploads)
    {
        var draws = new double[JointDraws.Count];
        Array.Fill(draws, uploads);
        return draws;
    }
}
