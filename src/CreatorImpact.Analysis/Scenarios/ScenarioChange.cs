using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>What is supposed to be otherwise about an outage. The default changes nothing.</summary>
public sealed record ScenarioChange
{
    /// <summary>Longest shift of either end, in either direction.</summary>
    public static readonly Duration MostShift = Duration.FromDays(7);

    /// <summary>Changes nothing.</summary>
    public static ScenarioChange Nothing { get; } = new();

    /// <summary>Describes a change.</summary>
    /// <param name="startShift">How much later the outage begins; negative for earlier.</param>
    /// <param name="endShift">How much later it ends; negative for earlier.</param>
    /// <param name="severityLow">Smallest share that failed, 0–1, in every phase; null keeps what is stated. Given together with the high end.</param>
    /// <param name="severityHigh">Largest share that failed, 0–1, in every phase.</param>
    /// <param name="recoveryDays">Recovery window in days, 0–14; null keeps the run's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A shift is longer than <see cref="MostShift"/>, a severity is NaN or outside 0–1, the low end exceeds the high end, or the days are outside 0–14.
    /// </exception>
    /// <exception cref="ArgumentException">Only one end of the severity is given.</exception>
    public ScenarioChange(Duration startShift = default, Duration endShift = default, double? severityLow = null, double? severityHigh = null, int? recoveryDays = null)
    {
        RequireShift(startShift, nameof(startShift));
        RequireShift(endShift, nameof(endShift));
        if (severityLow is null != severityHigh is null) throw new ArgumentException("Expected both ends of the severity or none; give the same number twice when it is known exactly.", nameof(severityLow));
        if (severityLow is { } low && severityHigh is { } high && !(low >= 0 && high <= 1 && low <= high))
            throw new ArgumentOutOfRangeException(nameof(severityLow), low, FormattableString.Invariant($"Expected 0 ≤ low ≤ high ≤ 1, found {low}–{high}."));
        if (recoveryDays is < 0 or > RecoveryRule.MaximumDays)
            throw new ArgumentOutOfRangeException(nameof(recoveryDays), recoveryDays, FormattableString.Invariant($"Expected 0–{RecoveryRule.MaximumDays} days, found {recoveryDays}."));
        (StartShift, EndShift, SeverityLow, SeverityHigh, RecoveryDays) = (startShift, endShift, severityLow, severityHigh, recoveryDays);
    }

    /// <summary>How much later the outage begins; negative for earlier.</summary>
    public Duration StartShift { get; }

    /// <summary>How much later it ends; negative for earlier.</summary>
    public Duration EndShift { get; }

    /// <summary>Smallest share that failed in every phase, 0–1; null keeps what is stated.</summary>
    public double? SeverityLow { get; }

    /// <summary>Largest share that failed in every phase, 0–1; null keeps what is stated.</summary>
    public double? SeverityHigh { get; }

    /// <summary>Recovery window in days; null keeps the run's own.</summary>
    public int? RecoveryDays { get; }

    /// <summary>True when everything stays as it is.</summary>
    public bool IsNothing => this == Nothing;

    /// <summary>
    /// The outage with the change: what begins at its start is moved to the new start, what ends at its end to the new end, and phases are cut to
    /// what lies between, those outside dropped. Windows other sources state move and change alike. The recovery window is no part of an outage:
    /// see <see cref="ApplyTo(EstimatorOptions)"/>.
    /// </summary>
    /// <returns>The same instance where the outage does not change; a reason <c>window_empty</c> where nothing would be left of it.</returns>
    public (OutageInput? Outage, Reason? Refusal) ApplyTo(OutageInput outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        if (StartShift == Duration.Zero && EndShift == Duration.Zero && SeverityLow is null) return (outage, null);

        var stated = outage.Outage;
        var phases = Changed(stated.Phases);
        if (phases.Count == 0)
        {
            return (null, new Reason("window_empty", FormattableString.Invariant(
                $"With its start moved to {stated.Span.Start + StartShift} and its end to {stated.Span.EndExclusive + EndShift} nothing is left of the outage {stated.Span.Start} to {stated.Span.EndExclusive}; move them less.")));
        }

        var alternatives = stated.Alternatives.Select(Changed).Where(list => list.Count > 0);
        return (outage with { Outage = new Outage(stated.Name, phases, stated.Function, alternatives, stated.Regions) }, null);
    }

    /// <summary>Settings with the changed recovery window.</summary>
    public EstimatorOptions ApplyTo(EstimatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RecoveryDays is { } days ? options with { RecoveryDays = days } : options;
    }

    private List<OutagePhase> Changed(IReadOnlyList<OutagePhase> phases)
    {
        var (first, last) = (phases.Min(phase => phase.Window.Start), phases.Max(phase => phase.Window.EndExclusive));
        var (newFirst, newLast) = (first + StartShift, last + EndShift);
        var changed = new List<OutagePhase>();
        foreach (var phase in phases)
        {
            var start = phase.Window.Start == first ? newFirst : Instant.Max(phase.Window.Start, newFirst);
            var end = phase.Window.EndExclusive == last ? newLast : Instant.Min(phase.Window.EndExclusive, newLast);
            if (end > start) changed.Add(new OutagePhase(new OutageWindow(start, end), SeverityLow ?? phase.SeverityLow, SeverityHigh ?? phase.SeverityHigh));
        }

        return changed;
    }

    private static void RequireShift(Duration shift, string argument)
    {
        if (shift > MostShift || shift < -MostShift)
            throw new ArgumentOutOfRangeException(argument, shift, FormattableString.Invariant($"Expected at most {MostShift.TotalDays:0} days in either direction, found {shift.TotalHours:0.##} hours."));
    }
}
