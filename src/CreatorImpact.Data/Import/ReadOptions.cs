using CreatorImpact.Data.Import.Mapping;
using NodaTime;

namespace CreatorImpact.Data.Import;

/// <summary>What a reader may know beside the file itself.</summary>
/// <param name="ReferenceTime">What counts as "today": years are added to dates without one so that none lies after it.</param>
/// <param name="TimeZone">Zone of stamps without an offset, as the user gave it; null when nobody said.</param>
/// <param name="Platform">Platform of rows and files that state none: what a file states always counts.</param>
/// <param name="Account">Account of rows and files that state none, in place of the file's name: what a file states always counts.</param>
/// <param name="DateOrder">Order of day and month in dates such as 3/4/2026, as the user gave it; null lets the column decide, and refuses when it cannot.</param>
public sealed record ReadOptions(
    Instant ReferenceTime,
    DateTimeZone? TimeZone = null,
    string? Platform = null,
    string? Account = null,
    DateOrder? DateOrder = null)
{
    /// <summary>What users said about tables of a header, by its signature; applied before any recognition.</summary>
    public IReadOnlyDictionary<string, TableMapping> Mappings { get; init; } = new Dictionary<string, TableMapping>();
}

/// <summary>Which part of a numeric date comes first.</summary>
public enum DateOrder
{
    /// <summary>31/12/2026.</summary>
    DayFirst,

    /// <summary>12/31/2026.</summary>
    MonthFirst,
}
