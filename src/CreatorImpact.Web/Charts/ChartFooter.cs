using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Charts;

/// <summary>What stands under every exported chart: what must not be missed first, then window, unit, zone, grade, source and data.</summary>
internal static class ChartFooter
{
    private const int HashDigits = 12;

    public static IReadOnlyList<string> Lines(ChartModel model, IStringLocalizer<ChartText> text)
    {
        var provenance = model.Provenance;
        string?[] lines =
        [
            provenance.Mark,
            provenance.Stamp,
            text["FooterWindow", provenance.Window],
            text["FooterUnit", model.Unit, model.Zone.Id, provenance.Grade],
            text["FooterSource", provenance.Source],
            text["FooterData", provenance.DataHash[..Math.Min(HashDigits, provenance.DataHash.Length)], provenance.Version],
        ];
        return [.. lines.OfType<string>()];
    }
}
