namespace CreatorImpact.Estimation.Series;

/// <summary>What a series measures: account × metric × granularity, on a platform when one is stated.</summary>
/// <param name="Account">Name of the account as its export gives it; never empty.</param>
/// <param name="Platform">Lower-case platform name (<c>youtube</c>, <c>tiktok</c> …), or null when no file stated one.</param>
/// <param name="Metric">Canonical metric name in snake case (<c>views</c>, <c>estimated_revenue</c> …).</param>
/// <param name="Granularity">Length of one period.</param>
public sealed record SeriesKey(string Account, string? Platform, string Metric, Granularity Granularity)
{
    /// <summary>Text that names the random stream of this series: account and metric only, so that neither an index nor a run changes its digits.</summary>
    public string StreamName => $"{Account}\u001f{Metric}";
}
