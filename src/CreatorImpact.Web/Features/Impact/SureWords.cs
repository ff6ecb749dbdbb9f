using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Writes how sure the figures are: four facts in short, the rest to open.</summary>
internal sealed class SureWords(EstimateEntry entry, FigureWords figures, IStringLocalizer<ImpactText> text, FindingText words)
{
    // The rule from interval to verdict is this level: rounding must not carry a figure across it.
    private const double VerdictLevel = 0.05;

    public IReadOnlyList<FindingFact> Short() => [.. Facts().OfType<FindingFact>()];

    public IReadOnlyList<FindingFact> Details() => [.. More().OfType<FindingFact>()];

    private IEnumerable<FindingFact?> Facts()
    {
        yield return entry.Placebos is { } placebos
            ? new FindingFact("Placebos", text["FactPlacebos"], text["FactPlacebosValue", placebos.ToString("N0", words.Culture)],
                entry.Coverage90 is { } coverage ? text["FactCoverage", figures.Percent(coverage)].Value : text["FactCoverageNone"].Value)
            : null;
        yield return entry.ChanceOfLoss is { } chance
            ? new FindingFact("Chance", text["FactChance"], Chance(chance), entry.PValue is { } p ? text["FactPValue", PValue(p)].Value : null)
            : null;
        yield return entry is { SmallestVisibleLoss: { } smallest, SmallestVisibleLossShare: { } share }
            ? share >= 1
                ? new FindingFact("Smallest", text["FactSmallest"], text["FactSmallestNone"], text["FactSmallestNoneRemark"])
                : new FindingFact("Smallest", text["FactSmallest"], figures.Rough(smallest), text["FactSmallestRemark", figures.Percent(share)])
            : null;
        yield return entry is { SecondBaseline: { } second, ButFor: { } butFor }
            ? new FindingFact("Second", text["FactSecond"], figures.Against(second, butFor), text[second >= butFor.Lo90 && second <= butFor.Hi90 ? "FactSecondInside" : "FactSecondOutside"])
            : null;
    }

    private IEnumerable<FindingFact?> More()
    {
        yield return entry.Actual is { } actual ? new FindingFact("Actual", text["FactActual"], figures.Counted(actual), text["FactActualRemark"]) : null;
        yield return entry.ButFor is { } butFor ? new FindingFact("ButFor", text["FactButFor"], figures.WithRange(butFor), text["FactButForRemark"]) { Grade = butFor.Grade, Unit = figures.Unit } : null;
        yield return entry is { PlaceboRank: { } rank, Placebos: { } placebos }
            ? new FindingFact("Rank", text["FactRank"], text["FactRankValue", Math.Max(0, Math.Round((rank * (placebos + 1)) - 1)).ToString("N0", words.Culture), placebos.ToString("N0", words.Culture)], text["FactRankRemark"])
            : null;
        yield return entry.Naive is { } naive && (entry.DayNet ?? entry.Gross) is { } loss ? new FindingFact("Naive", text["FactNaive"], figures.Against(naive, loss), text["FactNaiveRemark"]) : null;
    }

    // Draws cannot prove certainty; a share is rounded down, so that 95 % is only said where the verdict says it. Just 95 % of the draws with a loss
    // may or may not be enough for the bound between two of them.
    private string Chance(double share) => share switch
    {
        > 0.995 => text["OverPercent", 99.ToString(words.Culture)],
        < 0.005 => text["UnderPercent", 1.ToString(words.Culture)],
        _ => text["Percent", Math.Min(Math.Floor(Math.Round(share * 100, 9)), entry.Verdict == Words.LossFound ? 99 : 94).ToString("0", words.Culture)],
    };

    private string PValue(double p)
    {
        if (p < 0.001)
            return text["PBelow", 0.001.ToString(words.Culture)];

        // A loss is found below the level, not at it.
        var digits = 3;
        while (digits < 15 && (Math.Round(p, digits) < VerdictLevel) != (p < VerdictLevel)) digits++;
        return Math.Round(p, digits).ToString("0.###############", words.Culture);
    }
}
