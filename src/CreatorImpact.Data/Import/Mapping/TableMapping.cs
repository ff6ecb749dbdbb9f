namespace CreatorImpact.Data.Import.Mapping;

/// <summary>What a user said about tables of one header: remembered, and applied to every later file with the same header.</summary>
/// <param name="Columns">The columns that are not ignored.</param>
/// <param name="Platform">Platform of rows that state none; null = not said.</param>
/// <param name="Account">Account of rows that state none; null = the name of each file.</param>
/// <param name="ZoneId">IANA zone of days and hours; null = not said.</param>
/// <param name="DateOrder">Order of day and month; null lets the column decide.</param>
/// <param name="DecimalSign">Decimal sign; null lets the columns decide.</param>
public sealed record TableMapping(
    IReadOnlyList<MappedColumn> Columns,
    string? Platform = null,
    string? Account = null,
    string? ZoneId = null,
    DateOrder? DateOrder = null,
    char? DecimalSign = null)
{
    /// <summary>Why the mapping cannot be used; null when it can.</summary>
    public MappingFault? Fault => Columns.Count(column => column.Role == ColumnRole.Date) switch
    {
        0 => MappingFault.NoDate,
        > 1 => MappingFault.TwoDates,
        _ when !Columns.Any(column => column.Role == ColumnRole.Value) => MappingFault.NoValue,
        _ when Enum.GetValues<ColumnRole>().Any(role => role is not (ColumnRole.Value or ColumnRole.Ignore) && Columns.Count(column => column.Role == role) > 1) => MappingFault.RoleTwice,
        _ when Columns.Where(column => column.Role == ColumnRole.Value).Where(column => column.Metric is not null).GroupBy(column => column.Metric, StringComparer.Ordinal).Any(same => same.Count() > 1) => MappingFault.MetricTwice,
        _ => null,
    };
}

/// <summary>A column and what it means.</summary>
/// <param name="Header">Header as it is compared (NFKC, lower case, single blanks).</param>
/// <param name="Occurrence">0 for the first column of that header, 1 for the second …</param>
/// <param name="Role">Its meaning.</param>
/// <param name="Metric">Canonical metric of a value column; ignored for other roles, and null where a metric column names it.</param>
public sealed record MappedColumn(string Header, int Occurrence, ColumnRole Role, string? Metric = null);

/// <summary>Why a mapping cannot be used.</summary>
public enum MappingFault
{
    /// <summary>No column is the date.</summary>
    NoDate,

    /// <summary>More than one column is the date.</summary>
    TwoDates,

    /// <summary>No column holds figures.</summary>
    NoValue,

    /// <summary>A meaning that only one column can have was given twice.</summary>
    RoleTwice,

    /// <summary>Two columns hold the same metric.</summary>
    MetricTwice,
}
