namespace CreatorImpact.Estimation.Outages;

/// <summary>One part of an outage with its own severity, given as a range because sources rarely know it exactly.</summary>
public sealed record OutagePhase
{
    /// <summary>Creates a phase.</summary>
    /// <param name="window">When.</param>
    /// <param name="severityLow">Smallest share of the function that failed, 0–1.</param>
    /// <param name="severityHigh">Largest share of the function that failed, 0–1; equal to the low end when known exactly.</param>
    /// <exception cref="ArgumentOutOfRangeException">A severity is NaN or outside 0–1, or the low end exceeds the high end.</exception>
    public OutagePhase(OutageWindow window, double severityLow = 1, double severityHigh = 1)
    {
        if (!(severityLow >= 0 && severityHigh <= 1 && severityLow <= severityHigh))
            throw new ArgumentOutOfRangeException(nameof(severityLow), severityLow, FormattableString.Invariant($"Expected 0 ≤ low ≤ high ≤ 1, found {severityLow}–{severityHigh}."));
        (Window, SeverityLow, SeverityHigh) = (window, severityLow, severityHigh);
    }

    /// <summary>When.</summary>
    public OutageWindow Window { get; }

    /// <summary>Smallest share of the function that failed, 0–1.</summary>
    public double SeverityLow { get; }

    /// <summary>Largest share of the function that failed, 0–1.</summary>
    public double SeverityHigh { get; }
}
