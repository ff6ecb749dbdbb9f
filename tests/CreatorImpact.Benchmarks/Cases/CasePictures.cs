using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Pages;
using CreatorImpact.Benchmarks.Scoring;
using CreatorImpact.Cli.Backtest;

namespace CreatorImpact.Benchmarks.Cases;

/// <summary>Pictures of three of the shared cases: series under MIT and CC0 only.</summary>
internal static class CasePictures
{
    private static readonly string[] Drawn = ["nab_nyc_taxi_h", "wiki_r_language_d", "gh_nanomodbus_views_d"];

    public static async Task<IReadOnlyList<(string File, string Caption)>> DrawAsync(BenchFolder bench, IReadOnlyList<SharedCase> cases, CancellationToken token)
    {
        var windows = await PlaceboTable.ReadAsync(bench.Windows, token);
        var pictures = new List<(string File, string Caption)>();
        foreach (var id in Drawn)
        {
            var item = cases.Single(found => found.Name == SharedCases.NameOf(id));
            var window = windows.Single(found => WindowKey.Of(found.SeriesId, found.Start, found.End) == WindowKey.Of(id, item.Start, item.EndExclusive));
            var caption = $"{item.Name}: actual values, the but-for line with its 90 % band, and the window that was hidden.";
            var file = id.Replace('_', '-') + ".svg";
            await Places.WriteAsync(Places.Page(file), CasePicture.Draw(await PlaceboRunner.LoadAsync(bench.Series, id, token), window, caption), token);
            pictures.Add((file, caption));
        }

        return pictures;
    }
}
