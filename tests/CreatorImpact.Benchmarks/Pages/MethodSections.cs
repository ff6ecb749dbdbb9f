using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Accuracy;
using CreatorImpact.Benchmarks.Worked;

namespace CreatorImpact.Benchmarks.Pages;

/// <summary>The parts of docs/method.md that are written from figures: everything between a pair of marks is replaced.</summary>
internal static class MethodSections
{
    /// <summary>The page with its sections as the figures have them.</summary>
    /// <exception cref="InvalidDataException">A mark is missing.</exception>
    public static string Fill(string page, WorkedExample example, CalibrationFigures calibration) =>
        Fill(Fill(Fill(page, "worked-example", WorkedExamplePage.Write(example)), "calibration", Calibration(calibration)), "constants", ConstantsPage.Write());

    private static string Calibration(CalibrationFigures figures) => new Markdown()
        .Rows(["granularity", "family", "counts", "series", "windows", "80 % held", "95 % held"], figures.Groups.Select(AccuracyPage.CalibrationRow), textColumns: 3)
        .ToString();

    private static string Fill(string page, string name, string text)
    {
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = page.IndexOf(open, StringComparison.Ordinal);
        var end = page.IndexOf(close, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidDataException($"docs/method.md: found no pair of marks '{name}'; put {open.Trim()} and {close} around the place of the section.");
        return page[..(start + open.Length)] + text + page[end..];
    }
}
