using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>The parts of the address, as the browser gives them.</summary>
public sealed partial class ImpactPage
{
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "creator")]
    public string? CreatorText { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricText { get; set; }

    [SupplyParameterFromQuery(Name = "grain")]
    public string? GrainText { get; set; }

    [SupplyParameterFromQuery(Name = "series")]
    public string? SeriesText { get; set; }

    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeText { get; set; }

    [SupplyParameterFromQuery(Name = "compare")]
    public string? CompareText { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortText { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewText { get; set; }

    [SupplyParameterFromQuery(Name = "scale")]
    public string? ScaleText { get; set; }

    [SupplyParameterFromQuery(Name = "run")]
    public string? RunText { get; set; }

    [SupplyParameterFromQuery(Name = "job")]
    public string? JobText { get; set; }

    private ImpactAddressParts Parts => new()
    {
        Outage = OutageText,
        Creator = CreatorText,
        Platform = PlatformText,
        Metric = MetricText,
        Grain = GrainText,
        Series = SeriesText,
        Range = RangeText,
        Compare = CompareText,
        Sort = SortText,
        View = ViewText,
        Scale = ScaleText,
        Run = RunText,
        Job = JobText,
    };
}
