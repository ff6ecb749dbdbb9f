using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>One figure before and after, and what lies between: a difference in every simulated world, for both were drawn from the same.</summary>
/// <param name="Code"><c>Net</c>, <c>Income</c>, <c>Unit</c> or <c>Uploads</c>.</param>
/// <param name="Before">As estimated; null when it cannot be told.</param>
/// <param name="After">Under the sliders; null when it cannot be told.</param>
/// <param name="Difference">After minus before; null where either, or its draws, are missing.</param>
public sealed record WhatIfFigure(string Code, IntervalEstimate? Before, IntervalEstimate? After, IntervalEstimate? Difference);

/// <summary>Holds an answer against the estimate.</summary>
public static class WhatIfComparison
{
    /// <summary>Figures that either side has, in the order they are read.</summary>
    public static IReadOnlyList<WhatIfFigure> Of(WhatIfResult before, WhatIfResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (before.Answer.Answer.Money, after.Answer.Answer.Money);
        var figures = new List<WhatIfFigure> { Net(before.Main.Result as ImpactEstimate, after.Main.Result as ImpactEstimate) };
        if (was is not null || now is not null)
        {
            var sameMoney = was?.Currency == now?.Currency;
            figures.Add(new WhatIfFigure("Income", was?.Ledger.IncomeLoss, now?.Ledger.IncomeLoss, sameMoney ? Between(was?.Ledger.IncomeLossDraws, now?.Ledger.IncomeLossDraws, now?.Ledger.Grade) : null));
            // Where income comes from the revenue series, the price has its say in the other way only.
            if ((was ?? now)!.Basis == MoneyBasis.Revenue && (was?.Unit ?? now?.Unit) is not null)
                figures.Add(new WhatIfFigure("Unit", was?.Unit, now?.Unit, sameMoney ? Between(was?.UnitDraws, now?.UnitDraws, now?.Unit?.Grade) : null));
        }

        var (tail, newTail) = (before.Answer.Uploads?.LongTail, after.Answer.Uploads?.LongTail);
        if (tail is not null || newTail is not null) figures.Add(new WhatIfFigure("Uploads", tail?.Views, newTail?.Views, Between(tail?.Draws, newTail?.Draws, EvidenceGrade.Modelled)));
        return figures;
    }

    private static WhatIfFigure Net(ImpactEstimate? before, ImpactEstimate? after) =>
        new("Net", before?.Net, after?.Net, before is null || after is null ? null : Between(before.Draws.Net(), after.Draws.Net(), after.Net.Grade));

    private static IntervalEstimate? Between(double[]? before, double[]? after, EvidenceGrade? grade) => before is null || after is null
        ? null
        : IntervalEstimate.FromDraws([.. after.Zip(before, static (now, was) => now - was)], grade ?? EvidenceGrade.Modelled);
}
