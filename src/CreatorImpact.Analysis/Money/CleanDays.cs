using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Tells the days of an account that no outage and no recovery touched.</summary>
internal sealed class CleanDays
{
    private readonly List<(LocalDate First, LocalDate Last)> _masked;

    /// <param name="assessed">The outage asked about.</param>
    /// <param name="others">Other outages of the platform.</param>
    /// <param name="zone">Zone of the days.</param>
    public CleanDays(AssessedTime assessed, IEnumerable<OutageWindow> others, DateTimeZone zone)
        : this(others, zone) => _masked.Add(assessed.Masked);

    /// <param name="outages">Outages of the platform, each kept out with its recovery and a day on either side.</param>
    /// <param name="zone">Zone of the days.</param>
    public CleanDays(IEnumerable<OutageWindow> outages, DateTimeZone zone) =>
        _masked =
        [
            .. outages.Select(window => (
                window.Start.InZone(zone).Date.PlusDays(-1),
                (window.EndExclusive - Duration.Epsilon).InZone(zone).Date.PlusDays(1 + RecoveryRule.DefaultDays(window.Length)))),
        ];

    /// <summary>True for a day that teaches something normal.</summary>
    public bool Contains(LocalDate day) => !_masked.Exists(span => day >= span.First && day <= span.Last);
}
