using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Charts;

/// <summary>Words of the chart itself, in the reader's language.</summary>
/// <param name="NoValue">Where a value is missing.</param>
/// <param name="Outage">Label of the outage.</param>
/// <param name="Recovery">Label of the recovery window.</param>
/// <param name="OtherOutage">Label of other outages.</param>
internal sealed record ChartWording(string NoValue, string Outage, string Recovery, string OtherOutage)
{
    public static ChartWording From(IStringLocalizer<ChartText> text) => new(text["NoValue"], text["Outage"], text["Recovery"], text["OtherOutage"]);

    public string Of(ChartSpanKind kind) => kind switch
    {
        ChartSpanKind.Outage => Outage,
        ChartSpanKind.Recovery => Recovery,
        ChartSpanKind.OtherOutage => OtherOutage,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
