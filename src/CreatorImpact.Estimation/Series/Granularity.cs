namespace CreatorImpact.Estimation.Series;

/// <summary>Length of one period of a series.</summary>
public enum Granularity
{
    /// <summary>One hour of 60 minutes; periods are UTC instants.</summary>
    Hour,

    /// <summary>One calendar day of the series' own zone: 23, 24 or 25 hours long.</summary>
    Day,
}
