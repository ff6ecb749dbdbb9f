using System.Globalization;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Pages;
using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Accuracy;

/// <summary>docs/benchmarks/accuracy.md.</summary>
internal static class AccuracyPage
{
    /// <summary>What the page calls each method; the product itself and every peer that is read.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AccuracyRun.Own] = "**CreatorImpact**",
        ["snaive"] = "seasonal naive (the reference)",
        ["base_how4"] = "mean of the same hour of week (weekday), 4 weeks",
        ["base_lininterp"] = "linear interpolation, deseasonalised",
        ["causalimpact"] = "CausalImpact (R)",
        ["pycausalimpact"] = "pycausalimpact",
        ["prophet"] = "Prophet",
        ["prophet_log"] = "Prophet on logarithms",
        ["r_arima_fourier"] = "R ARIMA with Fourier terms",
        ["r_nainterp"] = "R na.interp",
        ["r_nainterp_conf"] = "R na.interp with conformal intervals",
        ["r_stlf_arima"] = "R stlf-ARIMA",
        ["r_stlf_ets"] = "R stlf-ETS",
        ["r_stlf_ets_log"] = "R stlf-ETS on logarithms",
        ["sf_autoets"] = "statsforecast AutoETS",
        ["sf_csp"] = "statsforecast CSP",
        ["sf_mstl"] = "statsforecast MSTL",
        ["sf_snaive"] = "statsforecast seasonal naive",
        ["sm_ucm"] = "statsmodels UCM",
    };

    public static string Write(AccuracyRun run, CalibrationFigures calibration)
    {
        var page = new Markdown()
            .Heading("Accuracy", 1)
            .Paragraph("Nothing happened in a placebo window, so its true total is known: hide it, estimate it, compare. Every method saw the same data (hours: at most 42 days before and 14 after the window; days: 730 and 56) and was free to use both sides.")
            .Paragraph($"Measured with {Machine.Describe()}")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"The {run.Bench.All.Count} estimates took {run.WallSeconds:0.0} s on one thread; their stated times sum to {run.StatedSeconds:0.0} s. The other methods' answers are stored; their times were measured on another machine and give the order of magnitude only."))
            .List(
            [
                "**rel**: geometric mean of the error over that of the seasonal naive on the same windows (errors floored at 1 % of the base). Below 1 is better.",
                "**cov80, cov95**: share of truths inside the interval. Right is 0.80 and 0.95; more is as wrong as less.",
                "**gIS80, gIS95**: interval score (width plus a penalty for misses) over the base, geometric mean over series. Lower is better.",
                "**error**: median absolute error over the base, which is the mean before the window times its length.",
                "Each method is scored on the windows it answered; one that was run on under 90 % of a block is not in it.",
            ]);
        Block(page, run, "Every window", null);
        Block(page, run, "The windows the slow methods were run on", run.Bench.Subset);
        Block(page, run, "One window a series, for the slowest", run.Bench.First);

        page.Heading("Coverage by family")
            .Paragraph("A family is everything from one publication. None is left out; with few windows a share moves much: with 27 windows, chance alone spreads an honest 80 % over about 0.63 to 0.93, and windows of one series are not independent.")
            .Rows(["granularity", "family", "counts", "series", "windows", "cov80", "cov95"], calibration.Groups.Select(CalibrationRow), textColumns: 3);
        return page.ToString();
    }

    /// <summary>One line of a table of coverage.</summary>
    public static IReadOnlyList<string> CalibrationRow(CalibrationGroup group) =>
    [
        group.Granularity == "all" ? "both" : group.Granularity, group.Family ?? "**all**", group.Kind ?? "",
        group.Series.ToString(CultureInfo.InvariantCulture), group.Windows.ToString(CultureInfo.InvariantCulture),
        Markdown.Number(group.Coverage80, 2), Markdown.Number(group.Coverage95, 2),
    ];

    /// <summary>The same scores for programs, with all digits.</summary>
    public static string WriteTable(AccuracyRun run)
    {
        var text = new System.Text.StringBuilder("block,granularity,method,windows,refused,not_run,rel,cov80,cov95,gis80,gis95,error,seconds\n");
        foreach (var (block, chosen) in (ReadOnlySpan<(string, IReadOnlySet<WindowKey>?)>)[("all", null), ("subset", run.Bench.Subset), ("first", run.Bench.First)])
        {
            foreach (var (name, granularity) in (ReadOnlySpan<(string, Granularity)>)[("hour", Granularity.Hour), ("day", Granularity.Day)])
            {
                foreach (var (method, score) in run.Scores(granularity, chosen))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{block},{name},{method},{score.Windows},{score.Failed},{score.NotRun},{score.Relative:0.########},{score.Coverage80:0.########},{score.Coverage95:0.########},{score.IntervalScore80:0.########},{score.IntervalScore95:0.########},{score.MedianError:0.########},{score.MedianSeconds:0.########}\n");
                }
            }
        }

        return text.ToString().Replace("NaN", "", StringComparison.Ordinal);
    }

    private static void Block(Markdown page, AccuracyRun run, string title, IReadOnlySet<WindowKey>? chosen)
    {
        page.Heading(title);
        foreach (var (name, granularity) in (ReadOnlySpan<(string, Granularity)>)[("Hourly", Granularity.Hour), ("Daily", Granularity.Day)])
        {
            page.Heading(name, 3).Rows(
                ["method", "windows", "refused", "rel", "cov80", "cov95", "gIS80", "gIS95", "error", "seconds"],
                run.Scores(granularity, chosen).Select(row => (IReadOnlyList<string>)
                [
                    Names[row.Method], row.Score.Windows.ToString(CultureInfo.InvariantCulture), row.Score.Failed.ToString(CultureInfo.InvariantCulture),
                    Markdown.Number(row.Score.Relative, 3), Markdown.Number(row.Score.Coverage80, 3), Markdown.Number(row.Score.Coverage95, 3),
                    Markdown.Number(row.Score.IntervalScore80, 3), Markdown.Number(row.Score.IntervalScore95, 3), Markdown.Number(row.Score.MedianError, 3), Markdown.Number(row.Score.MedianSeconds, 4),
                ]));
        }
    }
}
