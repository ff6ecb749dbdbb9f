namespace CreatorImpact.Web.Features.Ledger;

/// <summary>What a reader must know of figures in money before taking them anywhere.</summary>
public enum StandingLine
{
    /// <summary>Platforms may still change what they stand on, until a day that lies ahead.</summary>
    Until,

    /// <summary>That day has come, but the exports are from before it.</summary>
    Due,

    /// <summary>The data end before the recovery window does.</summary>
    Clipped,

    /// <summary>What they rest on has changed since the estimate.</summary>
    Changed,
}
