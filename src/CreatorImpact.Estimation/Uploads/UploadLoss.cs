using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Uploads that an outage prevented, from the account's own cadence: missed = expected in the window − published in it; displaced = published
/// afterwards − expected then; cancelled = missed − displaced, in every world and never clipped (docs/method.md, uploads).
/// </summary>
/// <remarks>
/// What was to be expected is drawn from what was published on the same weekdays in other weeks, window and recovery from one week together: so
/// the counts may be more or less scattered than chance, and neighbouring days keep what binds them. Of days the outage touched in part, each post
/// falls into the window with the share given. A schedule is better evidence and is matched post by post (<see cref="ScheduleMatch"/>).
/// </remarks>
public sealed class UploadLoss
{
    /// <summary>Most weeks drawn from, the nearest first: the cadence of today is wanted.</summary>
    public const int MostWeeks = 12;

    /// <summary>Fewest weeks that tell a cadence.</summary>
    public const int FewestWeeks = 4;

    /// <summary>Weeks from which on a count is measured and no longer modelled.</summary>
    public const int WeeksToMeasure = 8;

    private UploadLoss(double[] missed, double[] displaced, int weeks, EvidenceGrade grade) =>
        (Figures, Weeks) = (new UploadFigures(missed, displaced, grade), weeks);

    /// <summary>Missed, displaced and cancelled uploads.</summary>
    public UploadFigures Figures { get; }

    /// <inheritdoc cref="UploadFigures.Missed"/>
    public IntervalEstimate Missed => Figures.Missed;

    /// <inheritdoc cref="UploadFigures.Displaced"/>
    public IntervalEstimate Displaced => Figures.Displaced;

    /// <inheritdoc cref="UploadFigures.Cancelled"/>
    public IntervalEstimate Cancelled => Figures.Cancelled;

    /// <summary>Weeks the expectation was drawn from.</summary>
    public int Weeks { get; }

    /// <inheritdoc cref="UploadFigures.CancelledDraws"/>
    public double[] CancelledDraws => Figures.CancelledDraws;

    /// <summary>Answers a question, or says why the cadence cannot tell.</summary>
    /// <exception cref="ArgumentException">There is no day of a window, or a share is outside (0, 1].</exception>
    public static (UploadLoss? Loss, Reason? Refusal) Of(UploadQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Window.Count == 0) throw new ArgumentException("The window needs at least one day.", nameof(question));
        if (question.Window.Any(day => day.ShareInWindow is not (> 0 and <= 1))) throw new ArgumentException("A share in the window must be above 0 and at most 1.", nameof(question));

        var weeks = WeeksLike(question);
        if (weeks.Count < FewestWeeks)
        {
            return (null, new Reason("cadence_unknown", FormattableString.Invariant(
                $"Only {weeks.Count} other weeks show what is usually posted on these days, expected {FewestWeeks} or more: import a list of posts that reaches further back, or a schedule.")));
        }

        var stream = new SeededStream(question.Seed, "uploads " + question.Account);
        var (missed, displaced) = (new double[JointDraws.Count], new double[JointDraws.Count]);
        for (var d = 0; d < missed.Length; d++)
        {
            var shift = weeks[(int)(stream.NextUniform() * weeks.Count)];
            int expectedInWindow = 0, expectedAfter = 0;
            foreach (var (day, share) in question.Window)
            {
                var posts = question.Counts.On(day.PlusDays(shift))!.Value;
                var inside = 0;
                for (var post = 0; post < posts; post++) inside += share >= 1 || stream.NextUniform() < share ? 1 : 0;
                expectedInWindow += inside;
                expectedAfter += posts - inside;
            }

            foreach (var day in question.Recovery) expectedAfter += question.Counts.On(day.PlusDays(shift))!.Value;
            missed[d] = expectedInWindow - question.PublishedInWindow;
            displaced[d] = question.PublishedAfter - expectedAfter;
        }

        var whole = question.Window.All(day => day.ShareInWindow >= 1);
        return (new UploadLoss(missed, displaced, weeks.Count, whole && weeks.Count >= WeeksToMeasure ? EvidenceGrade.Measured : EvidenceGrade.Modelled), null);
    }

    /// <summary>Shifts in days, whole weeks, at which every day asked for is listed, usual, and neither of the window nor of the recovery itself.</summary>
    private static List<int> WeeksLike(UploadQuestion question)
    {
        LocalDate[] days = [.. question.Window.Select(day => day.Day), .. question.Recovery];
        var own = days.ToHashSet();
        var reach = (question.Counts.Counts.Count / 7) + 1;
        return
        [
            .. Enumerable.Range(1, reach).SelectMany(week => new[] { -7 * week, 7 * week })
                .Where(shift => days.All(day => question.Counts.On(day.PlusDays(shift)) is not null && !own.Contains(day.PlusDays(shift)) && question.IsUsual(day.PlusDays(shift))))
                .Take(MostWeeks),
        ];
    }
}
