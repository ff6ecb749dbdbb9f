namespace CreatorImpact.Estimation.Impact;

/// <summary>What an estimate would say with another recovery window: refitted with that window's own mask and guard, from the same seed.</summary>
/// <param name="Days">Recovery window, in days after the outage's last day.</param>
/// <param name="Rebound">What came back; null when no figure can be given with this window.</param>
/// <param name="Halo">Shortfall in the rest of it; null likewise.</param>
/// <param name="Net">Gross − rebound + halo; null likewise.</param>
/// <param name="NetVerdict">The verdict rule applied to net.</param>
public sealed record RecoveryRow(int Days, IntervalEstimate? Rebound, IntervalEstimate? Halo, IntervalEstimate? Net, Verdict NetVerdict);
