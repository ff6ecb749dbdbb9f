namespace CreatorImpact.Estimation.Outages;

/// <summary>What a period after the start of an outage counts towards.</summary>
public enum WindowPart
{
    /// <summary>Touched by a phase: counts towards the loss in the window.</summary>
    Window = 0,

    /// <summary>Rest of the outage's last day and one more day: counts towards the rebound.</summary>
    FirstPart = 1,

    /// <summary>Rest of the recovery window: counts towards the halo.</summary>
    Rest = 2,

    /// <summary>Left out of every sum: no data, guard, between phases, or hit by another outage.</summary>
    LeftOut = 3,
}
