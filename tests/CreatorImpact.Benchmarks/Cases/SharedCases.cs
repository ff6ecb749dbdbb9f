using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Cli.Backtest;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Cases;

/// <summary>Six windows CausalImpact was run on, three hourly and three daily, of freely licensed series of different kinds; chosen by that, not by the outcome.</summary>
internal static class SharedCases
{
    private static readonly (string Id, string Name, string Source)[] Chosen =
    [
        ("nab_nyc_taxi_h", "Taxi passengers, New York", "numenta/NAB, MIT"),
        ("nab_tweets_amzn_h", "Posts that mention Amazon", "numenta/NAB, MIT"),
        ("mn_i94_traffic_h", "Cars on a motorway, Minnesota", "UCI Metro Interstate, CC BY 4.0"),
        ("wiki_r_language_d", "Views of the Wikipedia article on R", "Wikimedia pageviews, CC0"),
        ("gh_nanomodbus_views_d", "Views of a repository page", "debevv/nanoMODBUS, MIT"),
        ("bitcoin_transactions_d", "Bitcoin transactions", "Monash archive, CC BY 4.0"),
    ];

    /// <summary>What a series is called on pages.</summary>
    public static string NameOf(string id) => Chosen.Single(chosen => chosen.Id == id).Name;

    public static async Task<IReadOnlyList<SharedCase>> RunAsync(BenchFolder bench, CancellationToken token)
    {
        var peers = bench.Peers(["causalimpact", "pycausalimpact"]);
        var windows = await PlaceboTable.ReadAsync(bench.Windows, token);
        var cases = new List<SharedCase>();
        foreach (var (id, name, source) in Chosen)
        {
            var (key, other) = peers["causalimpact"].Single(answer => answer.Key.SeriesId == id);
            var window = windows.Single(found => WindowKey.Of(found.SeriesId, found.Start, found.End) == key);
            var truth = bench.All.Single(found => found.Key == key);
            var series = await PlaceboRunner.LoadAsync(bench.Series, id, token);
            var own = AnswerOf(series, window, token);
            var before = AnswerOf(series, window, token, withoutAfter: true);
            var theirs = new CaseAnswer(other.Median!.Value, other.Lo95!.Value, other.Hi95!.Value);
            var checks = CaseCheck.Of(series, window);
            cases.Add(new SharedCase(
                name, truth.Granularity == Granularity.Hour ? "hour" : "day", key.Start, key.End, source, truth.Actual, own, before, theirs,
                peers["pycausalimpact"][key].Median!.Value, checks, (theirs.Median / own.Median) - 1, CaseCheck.Explain(own, before, theirs, checks)));
        }

        return cases;
    }

    private static CaseAnswer AnswerOf(MetricSeries series, PlaceboWindow window, CancellationToken token, bool withoutAfter = false)
    {
        var (masked, first, end) = PlaceboRunner.Mask(series, window, withoutAfter);
        var answer = Estimation.Diagnostics.PlaceboBacktest.Estimate(masked, first, end, seed: 1, token);
        return new CaseAnswer(answer.Median!.Value, answer.Lo95!.Value, answer.Hi95!.Value);
    }
}
