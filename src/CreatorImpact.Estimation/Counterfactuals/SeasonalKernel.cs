using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Covariance of a standardised series as a function of the distance d between two periods: a slow and a fast exponential, a daily and a weekly
/// shape that fade with distance, a constant for the unknown mean, and noise.
/// </summary>
/// <remarks>
/// c(d) = aL e^(−d/tl) + as e^(−d/ts) + ad e^(−d/td) p(d; 24, ld) + aw e^(−d/tw) p(d; week, lw) + 3 + an [d = 0],
/// p(d; P, l) = exp(−2 sin²(π d / P) / l²) (quasi-periodic kernels: Rasmussen and Williams, 2006, §5.4.3). Fixed, pooled over public series.
/// </remarks>
internal sealed record SeasonalKernel(
    double SlowSize, double SlowTime, double FastSize, double FastTime, double WeekSize, double WeekTime, double WeekLength, double Noise,
    double DaySize = 0, double DayTime = 1, double DayLength = 1)
{
    private const double MeanSize = 3;

    /// <summary>The kernels for hours.</summary>
    public static SeasonalKernel[] Hours { get; } =
    [
        new(3.34, 758, .136, 58.9, .285, 1470, .0912, .0036, .598, 390, .337),
        new(.103, 184, .0565, 29.3, .936, 5170, .0243, .0331, .459, 220, .803),
        new(.149, 413, .514, 1.45, .305, 4760, .0946, .179, .188, 762, 1.03),
    ];

    /// <summary>The kernels for days.</summary>
    public static SeasonalKernel[] Days { get; } =
    [
        new(.639, 88.2, .168, 1.99, 5.56, 86.2, .938, .185),
        new(.581, 210, 1.17, .825, .806, 377, .556, .368),
        new(.249, 74.5, .0883, 18.4, .0121, 1160, .561, .00819),
        new(1.45, 349, .0522, 31.4, 3.87, 35.3, .344, .0682),
        new(.968, 117, .103, 16, 4.25, 131, .955, .00545),
        new(.0889, 112, .0413, .65, 10, 167, .121, 2.19),
        new(.166, 158, 1.83, 11.5, .178, 16.1, 1.13, .0126),
    ];

    /// <summary>The kernels of a granularity.</summary>
    public static SeasonalKernel[] For(Granularity granularity) => granularity == Granularity.Hour ? Hours : Days;

    /// <summary>c(0) … c(<paramref name="count"/> − 1).</summary>
    /// <param name="count">Distances.</param>
    /// <param name="week">Periods of one week: 168 or 7.</param>
    public double[] Covariance(int count, int week)
    {
        var covariance = new double[count];
        for (var d = 0; d < count; d++)
        {
            covariance[d] = (SlowSize * Math.Exp(-d / SlowTime)) + (FastSize * Math.Exp(-d / FastTime))
                + (WeekSize * Math.Exp(-d / WeekTime) * Periodic(d, week, WeekLength)) + MeanSize;
            if (DaySize > 0) covariance[d] += DaySize * Math.Exp(-d / DayTime) * Periodic(d, 24, DayLength);
        }

        covariance[0] += Noise;
        return covariance;
    }

    private static double Periodic(int distance, int period, double length)
    {
        var sine = Math.Sin(Math.PI * (distance % period) / period);
        return Math.Exp(-2 * sine * sine / (length * length));
    }
}
