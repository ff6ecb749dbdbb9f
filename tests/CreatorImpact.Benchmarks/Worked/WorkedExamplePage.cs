using System.Globalization;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>The worked example as a section of docs/method.md.</summary>
internal static class WorkedExamplePage
{
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static string Write(WorkedExample example)
    {
        var (window, after, result) = (example.Window, example.After, example.Result);
        var page = new Markdown()
            .Paragraph(Text($"Nine weeks of daily views from Monday {example.FirstDay} on, days t = 0 … {example.Values.Count - 1}: 1,000 on weekdays, 1,400 on Saturdays, 1,200 on Sundays, plus 10 × ((3 t² + 7 t) mod 13 − 6). On day {example.OutageDay} (a Thursday) {example.Severity:0%} of the platform fail from midnight to midnight, and {window.Actual:#,0} views are counted; on day {example.OutageDay + 1} some viewers come back: {after.Actual:#,0}. To keep it small, the recovery window is set to one day; seed 1. Every number below is in `data/reference/worked-example.json`, to all digits; a test computes them again with the product, and the steps from the placebo errors on a second time without it."))
            .Rows([.. Weekdays.Prepend("week")], example.Values.Chunk(7).Select((week, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), .. week.Select(value => value.ToString("#,0", CultureInfo.InvariantCulture))]))
            .Paragraph(Text($"**1. What is learnt from.** Days {example.OutageDay} to {example.OutageDay + 2} (outage, recovery, guard) are hidden. The other {example.Values.Count - 3} have the mean m = {example.Mean:0.####}. The window holds h = 1 day, so g(v) = ln(v + {example.Mean:0.####})."))
            .Paragraph(Text($"**2. Candidates and weights.** Each candidate predicts the hidden day, T, and every placebo day. Loss: mean |ln(A + 0.05 m) − ln(T + 0.05 m)| over the {window.Placebos.Count} placebo days. All {window.Independent:0} of them stand apart, so τ = 0.08 (1 + 5/{window.Independent:0}) = {window.Temperature:0.####}; with the smallest loss {window.Candidates.Min(item => item.Loss):0.00000}, w ∝ exp(−(loss / {window.Candidates.Min(item => item.Loss):0.00000} − 1) / {window.Temperature:0.####})."))
            .Rows(["candidate", "T", "loss", "w"], window.Candidates.Select(item => (IReadOnlyList<string>)[item.Name, Markdown.Number(item.Total, 2), item.Loss is { } loss ? Markdown.Number(loss, 5) : "–", Markdown.Number(item.Weight, 4)]))
            .Paragraph(Text($"Σ w T = {window.Mixture:0.00}."))
            .Paragraph(Text($"**3. Centre.** The middle of the placebo errors g(A) − g(T) is {window.MiddleError:0.000000}; shrunk by {window.Independent:0}/({window.Independent:0} + 10) it is {window.Shift:0.000000}. The total moves to g⁻¹(g({window.Mixture:0.00}) + {window.Shift:0.000000}) = **{window.Median:0.00}**, and every error falls by as much."))
            .Paragraph("**4. Placebo errors** e = g(actual) − g(predicted) after that, and the σ each of them would have had, learnt from the others (and widened as in step 5):")
            .Rows(["day", "actual", "predicted", "e", "σ", "&#124;e&#124; / σ"], window.Placebos.Select(item => (IReadOnlyList<string>)
            [
                item.Day.ToString(CultureInfo.InvariantCulture), Markdown.Number(item.Actual, 0), Markdown.Number(item.Predicted, 2), Signed(item.Error), Markdown.Number(item.Sigma, 5), Markdown.Number(Math.Abs(item.Error) / item.Sigma, 3),
            ]));
        Width(page, window);
        page.Paragraph(Text($"**6. Mean.** The line predicts medians; the mean must be right on the plain scale. Over the placebos, Σ actual / Σ predicted (errors clipped at four times their median size) is R = {window.PlainRatio:0.00000}; the quantiles g⁻¹(g({window.Median:0.00}) + σ q) have the mean M = {window.PlainMean:0.00}. Every draw is multiplied by (R × {window.Median:0.00} / M)^({window.Independent:0}/({window.Independent:0} + 4)), at most 0.4 σ on g: **{window.Move:0.000000}** (day after: {after.Move:0.000000})."));
        return page
            .Paragraph(Text($"**7. Interval and draws.** The quantile of the total at probability p is g⁻¹(g({window.Median:0.00}) + {window.Sigma:0.000000} q(p)) × {window.Move:0.000000}, q from the tail shape of days. The 2,000 draws are these quantiles at p = (d + ½)/2000, in an order that joins them to the other totals. But-for: mean {window.Point:0.00}, 90 % interval {window.Lo90:0.00} to {window.Hi90:0.00}. For the day after, the same steps give σ = {after.Sigma:0.000000} and mean {after.Point:0.00}, {after.Lo90:0.00} to {after.Hi90:0.00}."))
            .Paragraph(Text($"**8. The figures** (point = mean of the draws, so that points add; ends = 5 % and 95 % of the draws):"))
            .Rows(["figure", "how", "point", "low", "high"],
            [
                Figure("day-net loss", Text($"{window.Point:0.00} − {window.Actual:#,0}"), result.Loss),
                Figure("gross loss, modelled", Text($"{window.Point:0.00} × {example.Severity:0.0}"), result.Gross),
                Figure("rebound", Text($"gross − day-net + ({after.Actual:#,0} − {after.Point:0.00})"), result.Rebound),
                Figure("**net loss**", "gross − rebound", result.Net),
            ], textColumns: 2)
            .Paragraph("The points can be recomputed by hand. The ends of rebound and net depend on which draws fall together: errors of the day and of the day after at the same placebo, not something a spreadsheet does.")
            .Paragraph(Text($"**9. Verdict.** The low end of day-net, {result.Loss.Lo90:0.00}, is above 0: **{result.Verdict}**. All draws are above 0, so p is the finest 2,000 draws allow, 1/2001 = {result.PValue:0.0000}. Smallest visible loss: {window.Median:0.00} × (1 − Q05/Q80) = {result.SmallestVisible:0.00}, {result.SmallestVisibleShare:0.0%} of the but-for total. Leave-one-out coverage {result.Coverage90:0.0%}; grade of day-net: {result.Grade}. The second baseline, the median of the Thursdays before, says {result.SecondBaseline:#,0}. On net the same rule says: {result.NetVerdict}."))
            .ToString();
    }

    private static void Width(Markdown page, WorkedPart part) => page
        .Paragraph("**5. Width.**")
        .List(
        [
            Text($"s_all = mean of |e|, none counted with more than five times their median, + 0.0001 = {part.ScaleAll:0.000000}"),
            Text($"s_like = the same over the 18 nearest in time, the nearest counting most, drawn to s_all = {part.ScaleLike:0.000000}"),
            Text($"d = √Σ w (g(T) − g(Σ w T))² = {part.Spread:0.000000}; D = (d + 0.2 s_all)/s_all = {part.Disagreement:0.0000}"),
            Text($"ln σ = 0.70 + 1.045 ln s_all + 0.34 ln(s_like/s_all) + 0.875 ln D, so σ = {part.RawSigma:0.000000}"),
            Text($"few placebos: √(1 + 4/{part.Independent:0}) = {part.Widening:0.0000}; families never looked at: 1.04"),
            Text($"own tails: r, the mean over five levels of the quantile of |e| / σ over the pooled one, is {part.OwnTail:0.0000}; r^({part.Independent:0}/({part.Independent:0} + 20)) = {part.OwnFactor:0.0000}, within 0.8 to 1.3"),
            Text($"σ = {part.RawSigma:0.000000} × {part.Widening:0.0000} × 1.04 × {part.OwnFactor:0.0000} = **{part.Sigma:0.000000}**"),
        ]);

    private static IReadOnlyList<string> Figure(string name, string how, WorkedInterval interval) =>
        [name, how, Markdown.Number(interval.Point, 2), Markdown.Number(interval.Lo90, 2), Markdown.Number(interval.Hi90, 2)];

    private static string Signed(double value) => value.ToString("+0.00000;−0.00000", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
