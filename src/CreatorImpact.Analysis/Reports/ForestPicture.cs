using System.Globalization;
using System.Net;
using System.Text;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>A line of a forest picture.</summary>
/// <param name="Name">Whose rate it is.</param>
/// <param name="Rate">The rate, a share; null when none is shown.</param>
/// <param name="Shown">The rate as readers see it, or why there is none.</param>
public sealed record ForestLine(string Name, IntervalEstimate? Rate, string Shown)
{
    /// <summary>True when it differs from the others after false-alarm control.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>True for all together.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>Draws rates of groups below each other as static SVG: point, 50 % and 90 % interval, zero line. Flagged ones are filled, others hollow; all together is a diamond.</summary>
public static class ForestPicture
{
    private const double Width = 720;
    private const double Left = 180;
    private const double Right = 520;
    private const double RowHeight = 24;
    private const double Top = 8;
    private const double Axis = 30;
    private const int Ticks = 5;
    private const int LongestName = 26;
    private const string Ink = "#111827";
    private const string Quiet = "#4b5563";
    private const string Plain = "#1d4ed8";
    private const string Flagged = "#b45309";

    /// <summary>The picture; places are numbered from the top in the order given.</summary>
    /// <exception cref="ArgumentException">There is no line.</exception>
    public static string Draw(IReadOnlyList<ForestLine> lines, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(words);
        if (lines.Count == 0) throw new ArgumentException("A picture needs at least one line.", nameof(lines));
        var scale = Scale.Of(lines.Select(line => line.Rate).OfType<IntervalEstimate>());
        var bottom = Top + (RowHeight * lines.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {bottom + Axis:0}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{scale.X(0):0.##}\" x2=\"{scale.X(0):0.##}\" y1=\"{Top:0.#}\" y2=\"{bottom:0.#}\" stroke=\"#9ca3af\" stroke-dasharray=\"3 3\"/>\n");
        for (var index = 0; index < lines.Count; index++) Line(svg, lines[index], Top + (RowHeight * (index + 0.5)), scale);
        Marks(svg, scale, bottom, words.Culture);
        return svg.Append("</svg>").ToString();
    }

    private static void Line(StringBuilder svg, ForestLine line, double y, Scale scale)
    {
        var weight = line.IsTotal ? 600 : 400;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"4\" y=\"{y + 4:0.#}\" fill=\"{Ink}\" font-weight=\"{weight}\">{Encoded(Short(line.Name))}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Right + 12:0.#}\" y=\"{y + 4:0.#}\" fill=\"{(line.Rate is null ? Quiet : Ink)}\">{Encoded(line.Shown)}</text>\n");
        if (line.Rate is not { } rate) return;

        var (colour, x) = (line.IsFlagged ? Flagged : Plain, scale.X(rate.Point));
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{scale.X(rate.Lo90):0.##}\" x2=\"{scale.X(rate.Hi90):0.##}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{scale.X(rate.Lo50):0.##}\" x2=\"{scale.X(rate.Hi50):0.##}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"{colour}\" stroke-width=\"4\"/>\n");
        var fill = line.IsFlagged || line.IsTotal ? colour : "#ffffff";
        if (line.IsTotal) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x - 6:0.##} {y:0.#}L{x:0.##} {y - 6:0.#}L{x + 6:0.##} {y:0.#}L{x:0.##} {y + 6:0.#}Z\" fill=\"{fill}\" stroke=\"{colour}\"/>\n");
        else svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - 4:0.##}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n");
    }

    private static void Marks(StringBuilder svg, Scale scale, double bottom, CultureInfo culture)
    {
        var figure = DisplayFigure.ForWidth(100 * (scale.High - scale.Low), culture);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left:0.#}\" x2=\"{Right:0.#}\" y1=\"{bottom:0.#}\" y2=\"{bottom:0.#}\" stroke=\"{Quiet}\"/>\n");
        for (var tick = 0; tick < Ticks; tick++)
        {
            var value = scale.Low + ((scale.High - scale.Low) * tick / (Ticks - 1));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(value):0.##}\" y=\"{bottom + 16:0.#}\" text-anchor=\"middle\" fill=\"{Quiet}\">{Encoded(figure.Text(100 * value))} %</text>\n");
        }
    }

    // Whole names stand in the table beside it; a sign of several code units is never cut apart.
    private static string Short(string name)
    {
        var signs = new StringInfo(name);
        return signs.LengthInTextElements > LongestName ? signs.SubstringByTextElements(0, LongestName - 1) + "…" : name;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(XmlText.Clean(text));

    private sealed record Scale(double Low, double High)
    {
        /// <summary>Holds all intervals, and zero.</summary>
        public static Scale Of(IEnumerable<IntervalEstimate> intervals)
        {
            double[] ends = [0, .. intervals.SelectMany(interval => new[] { interval.Lo90, interval.Hi90 })];
            var (low, high) = (ends.Min(), ends.Max());
            return high > low ? new Scale(low, high) : new Scale(low, low + 1);
        }

        public double X(double value) => Left + ((Right - Left) * (value - Low) / (High - Low));
    }
}
