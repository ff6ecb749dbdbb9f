using NodaTime;

namespace CreatorImpact.Estimation.Outages;

/// <summary>
/// How long after an outage its after-effect is looked for. The length is fixed before the data are seen: an end chosen from the data biases
/// the sum.
/// </summary>
public static class RecoveryRule
{
    /// <summary>Longest recovery window, in days.</summary>
    public const int MaximumDays = 14;

    /// <summary>Days after the outage's last day: 1 below two hours, 3 up to twelve hours, 7 above.</summary>
    public static int DefaultDays(Duration outageLength) =>
        outageLength < Duration.FromHours(2) ? 1 : outageLength <= Duration.FromHours(12) ? 3 : 7;
}
