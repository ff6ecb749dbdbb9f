using System.Text;
using static System.FormattableString;

namespace CreatorImpact.Web.Features.Impact.Multiples;

/// <summary>A small chart as paths of an SVG: y grows downwards, one decimal is enough for the eye.</summary>
/// <param name="Actual">What happened; broken at gaps, a lonely value is a dot.</param>
/// <param name="ButFor">What would have happened.</param>
/// <param name="Band">Its 90 % band, closed.</param>
/// <param name="Window">The outage; null when it lies outside the axis of time.</param>
/// <param name="Zero">Height of zero.</param>
internal sealed record SmallChartDrawing(string Actual, string ButFor, string Band, SmallChartWindow? Window, double Zero)
{
    /// <summary>Width of the drawing.</summary>
    public const double Width = 320;

    /// <summary>Height of the drawing.</summary>
    public const double Height = 110;

    // A window of minutes on an axis of weeks would vanish.
    private const double NarrowestWindow = 2;

    // A line of no length with round ends.
    private const string Dot = "h0";

    /// <summary>Draws a chart.</summary>
    public static SmallChartDrawing Of(SmallChartData data, SmallChartScale scale)
    {
        var plane = new Plane(data, scale);
        return new SmallChartDrawing(
            Line(data.Points, point => point.Actual, plane),
            Line(data.Points, point => point.ButFor, plane),
            Area(data.Points, plane),
            WindowOf(data, plane),
            plane.Y(0));
    }

    private static string Line(IReadOnlyList<SmallChartPoint> points, Func<SmallChartPoint, double?> valueOf, Plane plane)
    {
        var path = new StringBuilder();
        var (isOpen, isAlone) = (false, false);
        foreach (var point in points)
        {
            if (valueOf(point) is { } value)
            {
                path.Append(isOpen ? 'L' : 'M').Append(plane.Place(point.At, value));
                (isOpen, isAlone) = (true, !isOpen);
                continue;
            }

            if (isAlone) path.Append(Dot);
            (isOpen, isAlone) = (false, false);
        }

        return isAlone ? path.Append(Dot).ToString() : path.ToString();
    }

    private static string Area(IReadOnlyList<SmallChartPoint> points, Plane plane) => points.Count == 0
        ? ""
        : $"M{string.Join('L', points.Select(point => plane.Place(point.At, point.High)).Concat(points.Reverse().Select(point => plane.Place(point.At, point.Low))))}Z";

    private static SmallChartWindow? WindowOf(SmallChartData data, Plane plane)
    {
        if (data.WindowEnd <= data.Start || data.WindowStart >= data.End) return null;
        var left = plane.X(Math.Max(data.WindowStart, data.Start));
        var width = Math.Max(plane.X(Math.Min(data.WindowEnd, data.End)) - left, NarrowestWindow);
        return new SmallChartWindow(Math.Min(left, Width - width), width, data.WindowStart < data.Start, data.WindowEnd > data.End);
    }

    private sealed class Plane(SmallChartData data, SmallChartScale scale)
    {
        public double X(long at) => Rounded((at - data.Start) * Width / (data.End - data.Start));

        public double Y(double value) => Rounded((scale.Top - value) * Height / (scale.Top - scale.Bottom));

        public string Place(long at, double value) => Invariant($"{X(at)} {Y(value)}");

        // Minus zero would be written with its sign.
        private static double Rounded(double value) => Math.Round(value, 1) + 0.0;
    }
}

/// <summary>The outage in a small chart, clipped at its edges.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is; never so narrow that it could not be seen.</param>
/// <param name="StartsEarlier">True when it began before the axis of time.</param>
/// <param name="EndsLater">True when it goes on after it.</param>
internal sealed record SmallChartWindow(double Left, double Width, bool StartsEarlier, bool EndsLater)
{
    /// <summary>Where it ends.</summary>
    public double Right => Left + Width;
}
