namespace CreatorImpact.Estimation.Impact;

/// <summary>How well the data carry a figure (docs/method.md, grades). Ordered from best to none.</summary>
public enum EvidenceGrade
{
    /// <summary>Seen in the series' own data, which could have shown a loss of this size.</summary>
    Measured,

    /// <summary>Seen in a group of series; the single one shares the group's figure.</summary>
    Pooled,

    /// <summary>From profile × duration × severity, or from too little data to be measured.</summary>
    Modelled,

    /// <summary>No figure can be given.</summary>
    NotEstimable,
}
