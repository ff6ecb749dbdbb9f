namespace CreatorImpact.Data.Import.Tables;

/// <summary>Which column of a table plays which part (0-based).</summary>
internal sealed record ColumnPlan
{
    /// <summary>Dates or stamps.</summary>
    public required int Date { get; init; }

    /// <summary>Hour of day beside a date.</summary>
    public int? Hour { get; init; }

    /// <summary>A column that is named as one of hours and cannot be read; such a table must be refused.</summary>
    public UnreadHours? UnreadHours { get; init; }

    /// <summary>Account of the row.</summary>
    public int? Account { get; init; }

    /// <summary>Platform of the row.</summary>
    public int? Platform { get; init; }

    /// <summary>Metric of the row (long tables).</summary>
    public int? Metric { get; init; }

    /// <summary>Currency of the row.</summary>
    public int? Currency { get; init; }

    /// <summary>Item of the row (date × item tables): its values are checked and summed, never stored as the account's.</summary>
    public int? Item { get; init; }

    /// <summary>Column of values without which the others of its row mean nothing.</summary>
    public int? Lead { get; init; }

    /// <summary>True when the rows split a period (by country, ad unit, video) and add up to it; rows equal in every other column count once.</summary>
    public bool AddsRows { get; init; }

    /// <summary>Columns of values. Two of one metric add up to it.</summary>
    public required IReadOnlyList<MetricColumn> Values { get; init; }
}
