namespace CreatorImpact.Web.Features.Ledger;

/// <summary>What a reader can move.</summary>
public enum WhatIfSlider
{
    /// <summary>Start of the outage, minutes later than stated.</summary>
    Start,

    /// <summary>End of the outage, minutes later than stated.</summary>
    End,

    /// <summary>Smallest share that failed, per cent.</summary>
    SeverityLow,

    /// <summary>Largest share that failed, per cent.</summary>
    SeverityHigh,

    /// <summary>Recovery window, days.</summary>
    Recovery,

    /// <summary>Revenue per 1,000 views, per cent of what was found.</summary>
    Rpm,

    /// <summary>Smallest share of a lost post's audience that goes to other posts, per cent.</summary>
    KappaLow,

    /// <summary>Largest such share, per cent.</summary>
    KappaHigh,
}
