namespace CreatorImpact.Benchmarks.Pages;

/// <summary>docs/benchmarks/README.md.</summary>
internal static class ReadmePage
{
    public static string Write() => new Markdown()
        .Heading("Benchmarks", 1)
        .Paragraph("Everything in this folder is written by one command; nothing is typed by hand.")
        .Paragraph("```\ndotnet run -c Release --project tests/CreatorImpact.Benchmarks -- all --bench FOLDER\n```")
        .Rows(["page", "what", "command for it alone"],
        [
            ["[accuracy.md](accuracy.md), [accuracy.csv](accuracy.csv)", "error, coverage and interval score on real placebo windows, beside other methods, and coverage by family", "`accuracy --bench FOLDER`"],
            ["[causalimpact-cases.md](causalimpact-cases.md)", "six windows beside CausalImpact, with the differences explained", "`cases --bench FOLDER`"],
            ["[throughput.md](throughput.md)", "10,000 series under one outage: time, memory, cores", "`throughput [--series N] [--threads N]`"],
            ["[groups.md](groups.md)", "1,000 creators in twelve segments under three outages: estimates, comparison, totals; time and memory", "`groups [--creators N]`"],
            ["[latency.md](latency.md)", "time and memory of one estimate (BenchmarkDotNet)", "`latency`"],
            ["[circuits.md](circuits.md)", "50 open pages: time of interactions, memory of an idle page, growth over 1,000 pages opened and closed; not part of `all`", "`circuits --date DAY [--circuits N] [--interactions N] [--cycles N]`"],
            ["[pages.md](pages.md)", "pages with 1,000 creators in a browser (Chromium): time to content, size, smoothness of scrolling, answer of *What if?*; not part of `all`", "`pages --date DAY [--creators N]`"],
            ["[../method.md](../method.md)", "its sections worked example, calibration and constants", "`method`"],
        ], textColumns: 3)
        .Paragraph("The commands also write `data/reference/calibration.json`, `causalimpact-cases.json` and `worked-example.json`: the method page of the app and the tests read them.")
        .Heading("The folder")
        .Paragraph("`FOLDER` holds real series and the answers of other methods. Their licences differ, so they are not part of this repository; pictures here show series under MIT and CC0 only.")
        .List(
        [
            "`series/<id>.csv`: `timestamp,value`, a regular grid of hours or days, empty = missing",
            "`windows.csv`: `id,window_start,window_end` (end excluded), windows in which nothing happened",
            "`bases.csv`: `id,window_start,window_end,freq,actual,base`: truth, and mean before the window × length; freq is H or D",
            "`subset.csv`: the windows slow methods were run on; the first of each series for the slowest",
            "`manifest.csv`: `id,source_repo,licence,kind`",
            "`results/<method>.csv`: `id,window_start,window_end,pred,lo80,hi80,lo95,hi95,seconds`; `snaive.csv` is the reference",
        ])
        .ToString();
}
