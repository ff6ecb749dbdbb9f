using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Writes the lines that say what was observed, how sure the figures are, and why a calculator differs.</summary>
internal sealed class FactWords(ImpactFinding finding, IStringLocalizer<ImpactText> text, FindingText words)
{
    private readonly EstimateEntry _entry = finding.Entry;
    private readonly string _unit = words.Unit(finding.Entry.Metric, finding.Entry.Currency);

    public IReadOnlyList<FindingFact> Facts() => [.. All().OfType<FindingFact>()];

    private IEnumerable<FindingFact?> All()
    {
        yield return _entry.Actual is { } actual
            ? new FindingFact(text["FactActual"], $"{actual.ToString("#,0.##", words.Culture)} {_unit}", text["FactActualRemark"])
            : null;
        yield return _entry.ButFor is { } butFor ? new FindingFact(text["FactButFor"], Interval(butFor), text["FactButForRemark"]) : null;
        yield return _entry.Placebos is { } placebos
            ? new FindingFact(text["FactPlacebos"], text["FactPlacebosValue", placebos], _entry.Coverage90 is { } coverage ? text["FactCoverage", Percent(coverage)].Value : text["FactCoverageNone"].Value)
            : null;
        yield return _entry.ChanceOfLoss is { } chance
            ? new FindingFact(text["FactChance"], Chance(chance), _entry.PValue is { } p ? text["FactPValue", PValue(p)].Value : null)
            : null;
        yield return _entry.SmallestVisibleLoss is { } smallest
            ? new FindingFact(text["FactSmallest"], $"{Rounded(smallest)} {_unit}", _entry.SmallestVisibleLossShare is { } share ? text["FactSmallestRemark", Percent(share)].Value : null)
            : null;
        yield return Recovered();
        yield return _entry.SecondBaseline is { } second
            ? new FindingFact(text["FactSecond"], $"{Rounded(second)} {_unit}", text["FactSecondRemark"])
            : null;
        yield return _entry.Naive is { } naive ? new FindingFact(text["FactNaive"], $"{Rounded(naive)} {_unit}", text["FactNaiveRemark"]) : null;
    }

    private FindingFact? Recovered()
    {
        if (finding.Chart is not { } chart)
            return null;

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(chart.ZoneId) ?? DateTimeZone.Utc;
        return chart.RecoveredAt is { } at
            ? new FindingFact(text["FactRecovered"], $"{TimeWords.Minute(Instant.FromUnixTimeMilliseconds(at), zone, words.Culture)} {zone.Id}")
            : new FindingFact(text["FactRecovered"], text["FactRecoveredNot"]);
    }

    private string Interval(IntervalJson interval)
    {
        var figure = DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, words.Culture);
        return text["ValueWithRange", figure.Text(interval.Point), _unit, figure.Range(interval.Lo90, interval.Hi90)];
    }

    // Without a range of its own: two significant digits say that it is rough.
    private string Rounded(double value) => DisplayFigure.ForWidth(Math.Abs(value), words.Culture).Text(value);

    private string Percent(double share) => text["Percent", Math.Round(share * 100)];

    // Draws cannot prove certainty.
    private string Chance(double share) => share switch
    {
        > 0.995 => text["OverPercent", 99],
        < 0.005 => text["UnderPercent", 1],
        _ => Percent(share),
    };

    private string PValue(double p) => p < 0.001 ? text["PBelow"] : p.ToString("0.###", words.Culture);
}
