namespace CreatorImpact.Data.Store.Findings;

/// <summary>What else could have made the figures fall while a platform was down. In the order in which they are asked about.</summary>
public enum Explanation
{
    /// <summary>A holiday, or an event that drew the audience away.</summary>
    Holiday,

    /// <summary>Other content: another format, fewer posts, a viral post before that had to fade.</summary>
    Content,

    /// <summary>A strike against the account, a change of the algorithm or of a policy.</summary>
    Policy,

    /// <summary>Another outage, also of another platform or of the creator's own site.</summary>
    OtherOutage,

    /// <summary>A campaign or paid reach that ended.</summary>
    Campaign,

    /// <summary>Values the export does not hold: the audience was there, the counter was not.</summary>
    ExportGap,
}

/// <summary>What is said of an explanation.</summary>
public enum CheckState
{
    /// <summary>Nobody has looked yet.</summary>
    Open,

    /// <summary>It was not that.</summary>
    RuledOut,

    /// <summary>It was that too, as the note says.</summary>
    Applies,
}
