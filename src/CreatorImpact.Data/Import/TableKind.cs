namespace CreatorImpact.Data.Import;

/// <summary>What a table of an export can be used for.</summary>
public enum TableKind
{
    /// <summary>One value a day: baseline and loss.</summary>
    DailySeries,

    /// <summary>One value an hour: baseline and loss.</summary>
    HourlySeries,

    /// <summary>Uploads over time.</summary>
    EventList,

    /// <summary>Lifetime or period totals per item: gives publish times, never views per day.</summary>
    ContentSnapshot,

    /// <summary>Figures of an account at one moment.</summary>
    AccountSnapshot,

    /// <summary>Shares by country, age and so on.</summary>
    DimensionSnapshot,
}
