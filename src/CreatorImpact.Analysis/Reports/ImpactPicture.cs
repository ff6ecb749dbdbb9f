using System.Globalization;
using System.Net;
using System.Text;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Wording;
using NodaTime;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Draws before, during and after an outage as static SVG: actual line, but-for line with its 50 % and 90 % bands, window and recovery shaded.</summary>
public static class ImpactPicture
{
    private const double Width = 720;
    private const double Height = 260;
    private const double Left = 64;
    private const double Right = 8;
    private const double Top = 10;
    private const double Bottom = 34;
    private const int Ticks = 5;

    /// <summary>The picture.</summary>
    /// <param name="chart">What is drawn; at least one period.</param>
    /// <param name="words">Language of days and digits.</param>
    /// <exception cref="ArgumentException">There is no period.</exception>
    public static string Draw(ImpactChartData chart, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(words);
        if (chart.PeriodStarts.Length == 0) throw new ArgumentException("A picture needs at least one period.", nameof(chart));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(chart.ZoneId) ?? DateTimeZone.Utc;
        var (first, last) = (chart.PeriodStarts[0], Math.Max(chart.PeriodStarts[^1], chart.PeriodStarts[0] + 1));
        var highest = Math.Max(1e-9, Math.Max(chart.Hi90.Max(), chart.Actual.Max() ?? 0));
        var lowest = Math.Min(0, Math.Min(chart.Lo90.Min(), chart.Actual.Min() ?? 0));
        double X(long at) => Left + ((Width - Left - Right) * Math.Clamp((double)(at - first) / (last - first), 0, 1));
        double Y(double value) => Top + ((Height - Top - Bottom) * (highest - value) / (highest - lowest));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {Height:0}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        Shade(svg, X(chart.WindowStart), X(chart.WindowEnd), "#fcd9a3");
        Shade(svg, X(chart.WindowEnd), X(chart.RecoveryEnd), "#f3f4f6");
        Band(svg, chart.PeriodStarts, chart.Lo90, chart.Hi90, X, Y, "#dbeafe");
        Band(svg, chart.PeriodStarts, chart.Lo50, chart.Hi50, X, Y, "#bfdbfe");
        Line(svg, chart.PeriodStarts, [.. chart.ButFor.Select(value => (double?)value)], X, Y, "#1d4ed8", "5 4");
        Line(svg, chart.PeriodStarts, chart.Actual, X, Y, "#111827", null);
        foreach (var value in RoundValues(lowest, highest))
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6:0.#}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\" fill=\"#4b5563\">{Encoded(value.ToString(Math.Abs(value % 1) > 0 ? "G3" : "N0", words.Culture))}</text>\n");
        for (var tick = 0; tick < Ticks; tick++)
        {
            var moment = Instant.FromUnixTimeMilliseconds(first + ((last - first) * tick / (Ticks - 1))).InZone(zone).Date;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + ((Width - Left - Right) * tick / (Ticks - 1)):0.#}\" y=\"{Height - 12:0.#}\" text-anchor=\"{Anchor(tick)}\" fill=\"#4b5563\">{Encoded(moment.ToString(DayPattern.DayAndMonth(words.Culture), words.Culture))}</text>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    // Multiples of 1, 2 or 5 times a power of ten, as few as are readable.
    private static IEnumerable<double> RoundValues(double lowest, double highest)
    {
        var least = (highest - lowest) / Ticks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
        for (var multiple = Math.Ceiling(lowest / step); multiple * step <= highest; multiple++) yield return multiple * step;
    }

    private static string Anchor(int tick) => tick switch { 0 => "start", Ticks - 1 => "end", _ => "middle" };

    private static void Shade(StringBuilder svg, double from, double to, string colour)
    {
        if (to > from) svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from:0.##}\" y=\"{Top:0.#}\" width=\"{to - from:0.##}\" height=\"{Height - Top - Bottom:0.#}\" fill=\"{colour}\"/>\n");
    }

    private static void Band(StringBuilder svg, long[] at, double[] low, double[] high, Func<long, double> x, Func<double, double> y, string colour)
    {
        svg.Append("<path d=\"");
        for (var i = 0; i < at.Length; i++) svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x(at[i]):0.##} {y(high[i]):0.##}");
        for (var i = at.Length - 1; i >= 0; i--) svg.Append(CultureInfo.InvariantCulture, $"L{x(at[i]):0.##} {y(low[i]):0.##}");
        svg.Append("Z\" fill=\"").Append(colour).Append("\"/>\n");
    }

    // A gap in the data stays a gap in the line.
    private static void Line(StringBuilder svg, long[] at, double?[] values, Func<long, double> x, Func<double, double> y, string colour, string? dashes)
    {
        svg.Append("<path d=\"");
        for (var i = 0; i < at.Length; i++)
        {
            if (values[i] is not { } value) continue;
            svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 || values[i - 1] is null ? 'M' : 'L')}{x(at[i]):0.##} {y(value):0.##}");
        }

        svg.Append("\" fill=\"none\" stroke-width=\"1.6\" stroke=\"").Append(colour).Append(dashes is null ? "\"" : $"\" stroke-dasharray=\"{dashes}\"").Append("/>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
