using NodaTime;

namespace CreatorImpact.Analysis.Demo;

/// <summary>One made-up export file of one creator.</summary>
/// <param name="FileName">Name of the file under <c>data/samples/demo</c>.</param>
/// <param name="Creator">Whose.</param>
/// <param name="FirstDay">First day, from midnight UTC.</param>
/// <param name="Days">How many days.</param>
/// <param name="ZoneId">Zone of the audience's day; the file itself is in UTC.</param>
/// <param name="Outage">What was planted; null when this audience went on.</param>
/// <param name="Metrics">The columns, in order.</param>
public sealed record DemoExport(
    string FileName, DemoCreator Creator, LocalDate FirstDay, int Days, string ZoneId, DemoOutage? Outage, params IReadOnlyList<DemoMetric> Metrics)
{
    /// <summary>True for a file of days, false for one of hours.</summary>
    public bool Daily { get; init; }

    /// <summary>Days the file leaves out, first and last; null when it has no gap.</summary>
    public (LocalDate First, LocalDate Last)? Gap { get; init; }
}

/// <summary>One column of a made-up export.</summary>
/// <param name="Name">Header, the canonical metric.</param>
/// <param name="PerView">Amount for each view; 1 for the views themselves.</param>
/// <param name="Currency">Three letters for money, which is written with two decimals; null for counts.</param>
/// <param name="SeesOutage">False when it went on through the outage while the views stood still.</param>
public sealed record DemoMetric(string Name, double PerView, string? Currency = null, bool SeesOutage = true)
{
    /// <summary>The views themselves.</summary>
    public static DemoMetric Views { get; } = new("views", 1);
}
