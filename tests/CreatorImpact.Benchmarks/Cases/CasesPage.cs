using System.Globalization;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Cases;

/// <summary>docs/benchmarks/causalimpact-cases.md.</summary>
internal static class CasesPage
{
    public static string Write(IReadOnlyList<SharedCase> cases, IReadOnlyList<(string File, string Caption)> pictures)
    {
        var page = new Markdown()
            .Heading("Six windows beside CausalImpact", 1)
            .Paragraph("CausalImpact (R) was run on one window of each series with the window as its post period, on the raw values, without controls. The six below, three hourly and three daily, were chosen by licence and kind, not by outcome. Nothing happened in the windows, so the truth is known. Both intervals are 95 %.")
            .Paragraph($"Measured with {Machine.Describe()} CausalImpact's answers are stored.")
            .Rows(
                ["window", "truth", "CreatorImpact", "95 %", "CausalImpact", "95 %", "CausalImpact over ours", "pycausalimpact"],
                cases.Select(item => (IReadOnlyList<string>)
                [
                    item.Name, Markdown.Amount(item.Actual), Markdown.Amount(item.Own.Median), Range(item.Own), Markdown.Amount(item.CausalImpact.Median), Range(item.CausalImpact),
                    Percent(item.Difference), Markdown.Amount(item.Port),
                ]))
            .Paragraph("Where the two differ by more than 5 %, the reason is looked for in figures anybody can recompute from the series, and named only when these show it.")
            .Heading("What the reasons rest on")
            .Rows(
                ["window", "ours without the data after", "same hours or weekdays, 4 weeks", "8 weeks", "recent level"],
                cases.Select(item => (IReadOnlyList<string>)
                [
                    item.Name, Markdown.Amount(item.OwnWithoutAfter.Median), Markdown.Amount(item.Checks.FourWeeks), Markdown.Amount(item.Checks.EightWeeks), Markdown.Number(item.Checks.RecentLevel, 2),
                ]))
            .Paragraph("Recent level: the last 24 hours (7 days) over the mean of the same hours (weekdays) of the four weeks before. The columns of 4 and 8 weeks are means over the weeks before the window, as many as the series has.");
        foreach (var item in cases)
        {
            page.Heading(item.Name).Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Stamp(item.Start)} to {Stamp(item.EndExclusive)} (end excluded), {(item.Granularity == "hour" ? "hourly" : "daily")}. Series: {item.Source}."));
            foreach (var (file, caption) in pictures.Where(picture => picture.Caption.StartsWith(item.Name, StringComparison.Ordinal)))
                page.Paragraph($"![{caption}]({file})").Paragraph($"*{caption} Series: {item.Source}.*");
            page.List(item.Explanations.Count == 0 ? ["The figures above do not show why they differ."] : item.Explanations.Select(code => Explain(code, item)));
        }

        return page.ToString();
    }

    private static string Explain(CaseExplanation code, SharedCase item) => code switch
    {
        CaseExplanation.Close => $"The two differ by {Percent(item.Difference)}: nothing to explain.",
        CaseExplanation.DataAfter => $"CausalImpact learns from the time before the window only. With the data after it taken away, ours moves from {Markdown.Amount(item.Own.Median)} to {Markdown.Amount(item.OwnWithoutAfter.Median)}, beside {Markdown.Amount(item.CausalImpact.Median)} from CausalImpact. The truth was {Markdown.Amount(item.Actual)}.",
        CaseExplanation.LevelCarried => $"The time just before lay at {Markdown.Number(item.Checks.RecentLevel, 2)} times its usual level. CausalImpact's local level carries that into the window ({Markdown.Number(item.CausalImpact.Median / item.Checks.FourWeeks, 2)} times the same hours of four weeks); ours lets part of it fade ({Markdown.Number(item.Own.Median / item.Checks.FourWeeks, 2)} times). The truth was {Markdown.Number(item.Actual / item.Checks.FourWeeks, 2)} times.",
        CaseExplanation.LevelHeld => $"The week before lay at {Markdown.Number(item.Checks.RecentLevel, 2)} times its usual level. CausalImpact stays near the mean of eight weeks ({Markdown.Amount(item.Checks.EightWeeks)}); ours follows the rise on data before alone ({Markdown.Amount(item.OwnWithoutAfter.Median)}) and is drawn back by the data after to {Markdown.Amount(item.Own.Median)}. The truth was {Markdown.Amount(item.Actual)}: {(Math.Abs(item.CausalImpact.Median - item.Actual) < Math.Abs(item.Own.Median - item.Actual) ? "here CausalImpact was nearer" : "ours was nearer")}.",
        CaseExplanation.RhythmMissed => $"CausalImpact misses the rhythm of the week in this window: it says {Markdown.Amount(item.CausalImpact.Median)} where the same hours of the four weeks before had {Markdown.Amount(item.Checks.FourWeeks)} and the recent level was usual ({Markdown.Number(item.Checks.RecentLevel, 2)}). It is not the data after the window: without them ours still says {Markdown.Amount(item.OwnWithoutAfter.Median)}, and pycausalimpact, of the same model family, {Markdown.Amount(item.Port)}.",
        CaseExplanation.BelowZero => $"CausalImpact works on the raw scale: its interval starts at {Markdown.Amount(item.CausalImpact.Lo95)}, where no count can be. Ours is formed on a logarithmic scale and starts at {Markdown.Amount(item.Own.Lo95)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown explanation."),
    };

    private static string Stamp(string stamp) => stamp.Contains('T', StringComparison.Ordinal) ? stamp[..16].Replace('T', ' ') : stamp;

    private static string Range(CaseAnswer answer) => $"{Markdown.Amount(answer.Lo95)} – {Markdown.Amount(answer.Hi95)}";

    private static string Percent(double share) => share.ToString("+0.0 %;−0.0 %", CultureInfo.InvariantCulture);
}
