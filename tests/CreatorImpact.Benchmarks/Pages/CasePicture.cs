using System.Globalization;
using System.Text;
using CreatorImpact.Cli.Backtest;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Pages;

/// <summary>A small static picture of a window: what happened, the but-for line with its 90 % band, the window shaded.</summary>
internal static class CasePicture
{
    private const int Width = 760;
    private const int Height = 300;
    private const int Left = 64;
    private const int Bottom = 34;
    private const int Top = 30;
    private const int Right = 12;

    /// <param name="series">The whole series.</param>
    /// <param name="window">The window, in which nothing happened.</param>
    /// <param name="title">Said to those who do not see the picture.</param>
    public static string Draw(MetricSeries series, PlaceboWindow window, string title)
    {
        var (masked, first, end) = PlaceboRunner.Mask(series, window);
        var shift = series.Grid.IndexAt(window.StartAt) - first;
        var hours = series.Grid.Granularity == Granularity.Hour;
        var shown = new MetricSeries(masked.Key, masked.Grid, series.Values[shift..(shift + masked.Grid.Count)]);
        var outage = new Outage(title, [new OutagePhase(new OutageWindow(shown.Grid.StartOf(first), shown.Grid.StartOf(end)))]);
        var result = ImpactEstimator.Estimate(new ImpactRequest(shown, outage, [], Seed: 1, new EstimatorOptions { RecoveryDays = 0, GuardDays = 0 }), CancellationToken.None);
        var path = result is ImpactEstimate estimate ? estimate.Path : throw new InvalidOperationException($"{title}: refused; choose another window for the picture.");

        var around = hours ? 60 : 24;
        var (from, to) = (Math.Max(first - around, path.FirstIndex), Math.Min(Math.Min(end + around, path.FirstIndex + path.Median.Length), shown.Grid.Count));
        var actual = Enumerable.Range(from, to - from).Select(i => shown.Values[i]).ToArray();
        double[] Of(double[] line) => line[(from - path.FirstIndex)..(to - path.FirstIndex)];
        return Draw(title, actual, Of(path.Median), Of(path.Lo90), Of(path.Hi90), first - from, end - from, index => Label(shown.Grid, from + index, hours));
    }

    private static string Draw(string title, double[] actual, double[] median, double[] low, double[] high, int first, int end, Func<int, string> label)
    {
        var largest = actual.Where(value => !double.IsNaN(value)).Concat(high).Max();
        var step = Step(largest / 4);
        var top = step * Math.Ceiling(largest / step);
        double X(double i) => Left + ((Width - Left - Right) * i / (actual.Length - 1));
        double Y(double value) => Height - Bottom - ((Height - Bottom - Top) * value / top);

        var svg = new StringBuilder();
        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-label="{title}" font-family="system-ui, sans-serif" font-size="12" fill="#3d4854">""");
        Add($"""<rect width="{Width}" height="{Height}" rx="10" fill="#ffffff"/>""");
        for (var value = 0.0; value <= top * 1.0001; value += step)
        {
            Add($"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(value):0.#}" y2="{Y(value):0.#}" stroke="#e1e5ea"/>""");
            Add($"""<text x="{Left - 8}" y="{Y(value) + 4:0.#}" text-anchor="end">{value:#,0.##}</text>""");
        }

        Add($"""<rect x="{X(first - 0.5):0.#}" y="{Top}" width="{X(end - first) - X(0):0.#}" height="{Height - Bottom - Top}" fill="#e69f00" fill-opacity="0.2"/>""");
        Add($"""<path d="{Line(high, X, Y)} {Line(low, X, Y, back: true)}Z" fill="#56b4e9" fill-opacity="0.25"/>""");
        Add($"""<path d="{Line(median, X, Y)}" fill="none" stroke="#0072b2" stroke-width="2" stroke-dasharray="6 4"/>""");
        Add($"""<path d="{Line(actual, X, Y)}" fill="none" stroke="#14191f" stroke-width="1.6"/>""");
        for (var i = 0; i < 6; i++)
        {
            var at = (int)Math.Round((actual.Length - 1) * (i + 0.5) / 6);
            Add($"""<text x="{X(at):0.#}" y="{Height - 12}" text-anchor="middle">{label(at)}</text>""");
        }

        Add($"""<text x="{Left}" y="18"><tspan fill="#14191f">━ actual</tspan><tspan dx="16" fill="#0072b2">╍ but-for, 90 % band</tspan><tspan dx="16" fill="#8a5f00">▮ window, hidden from the estimate</tspan></text>""");
        Add($"</svg>");
        return svg.ToString();
    }

    private static string Line(double[] values, Func<double, double> x, Func<double, double> y, bool back = false)
    {
        var text = new StringBuilder();
        var pen = back ? 'L' : 'M';
        for (var step = 0; step < values.Length; step++)
        {
            var i = back ? values.Length - 1 - step : step;
            if (double.IsNaN(values[i]))
            {
                pen = 'M';
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{pen}{x(i):0.#} {y(values[i]):0.#}");
            pen = 'L';
        }

        return text.ToString();
    }

    private static string Label(TimeGrid grid, int index, bool hours) =>
        grid.StartOf(index).InZone(grid.Zone).ToString(hours ? "d MMM HH:mm" : "d MMM uuuu", CultureInfo.InvariantCulture);

    private static double Step(double rough)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return size * (rough / size) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
