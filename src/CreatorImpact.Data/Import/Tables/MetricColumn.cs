using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>A column of values.</summary>
/// <param name="Index">0-based column.</param>
/// <param name="Header">Header as written.</param>
/// <param name="Name">Metric and scale; null when a column of each row names the metric.</param>
/// <param name="Currency">ISO code from the header.</param>
/// <param name="Account">Account when each column is one; else null.</param>
internal sealed record MetricColumn(int Index, string Header, MetricColumnName? Name, string? Currency = null, string? Account = null);
