namespace CreatorImpact.Data.Import.Mapping;

/// <summary>What a column of a table means.</summary>
public enum ColumnRole
{
    /// <summary>Not read.</summary>
    Ignore,

    /// <summary>Day, or day and hour, of the row.</summary>
    Date,

    /// <summary>Hour of the day, beside a date.</summary>
    Hour,

    /// <summary>Account of the row.</summary>
    Account,

    /// <summary>Platform of the row.</summary>
    Platform,

    /// <summary>Name of the metric whose value stands in the value column.</summary>
    Metric,

    /// <summary>Currency of the row's amounts.</summary>
    Currency,

    /// <summary>Figures.</summary>
    Value,
}
