using CreatorImpact.Analysis.Documents;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Says in one sentence what a calculator (usual rate × hours) would say, and why that differs.</summary>
internal static class NaiveWords
{
    // Below a tenth a difference is not worth a reason.
    private const double Worth = 0.1;

    /// <summary>The sentence; null when refused.</summary>
    public static string? Sentence(EstimateEntry entry, FigureWords figures, IStringLocalizer<ImpactText> text)
    {
        if (entry is not { Naive: { } naive, Gross: { } gross, Rebound: { } rebound, Halo: { } halo, Net: { } net, ButFor: { } butFor })
            return null;

        var loss = entry.DayNet ?? gross;
        var said = figures.Against(naive, loss);
        if (entry.Verdict != Words.LossFound)
            return text[naive > loss.Hi90 ? "NaiveAbove" : naive < loss.Lo90 ? "NaiveBelow" : "NaiveInside", said];

        var reasons = Reasons().ToList();
        if (reasons.Count > 0)
            return text["NaiveBecause", said, figures.WithRange(net), Joined(reasons)];

        var close = (naive >= loss.Lo90 && naive <= loss.Hi90) || Math.Abs(naive - loss.Point) <= 2 * Worth * naive;
        return close ? text["NaiveSame", said] : text["NaiveApart", said, figures.WithRange(loss)];

        string Joined(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])}{text["NaiveAnd"].Value}{parts[^1]}";

        IEnumerable<string> Reasons()
        {
            // On daily data the expectation spans whole days, which says nothing about the hours of the outage.
            if (entry.DayNet is null && naive > 0)
            {
                if (butFor.Point < (1 - Worth) * naive) yield return text["NaiveSlow"];
                else if (butFor.Point > (1 + Worth) * naive) yield return text["NaiveBusy"];
            }

            if (entry is { DayNet: null, Actual: { } actual } && butFor.Point > 0 && actual > Worth * butFor.Point) yield return text["NaiveThrough", figures.Percent(actual / butFor.Point)];
            if (gross.Point > 0 && rebound.Point > Worth * gross.Point) yield return text["NaiveBack", figures.Percent(rebound.Point / gross.Point)];
            if (gross.Point > 0 && halo.Point > Worth * gross.Point) yield return text["NaiveContinued", figures.Percent(halo.Point / gross.Point)];
        }
    }
}
