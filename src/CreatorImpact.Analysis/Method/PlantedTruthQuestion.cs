using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Method;

/// <summary>What is planted in clean windows of a series to see whether it is found again.</summary>
public sealed record PlantedTruthQuestion
{
    /// <summary>Windows that are asked for when nothing else is said.</summary>
    public const int UsualWindows = 12;

    private const int UsualHours = 6;

    /// <summary>Asks for windows with a loss of known size.</summary>
    /// <param name="share">Share of every value in a window that is taken away, above 0 and up to 1.</param>
    /// <param name="periods">Length of a window in periods of the series, at least 1.</param>
    /// <param name="windows">Most windows, at least 1.</param>
    /// <param name="seed">Decides where they lie; the same data and seed give the same windows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public PlantedTruthQuestion(double share, int periods, int windows, ulong seed)
    {
        if (!(share is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Expected a share above 0 and up to 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        (Share, Periods, Windows, Seed) = (share, periods, windows, seed);
    }

    /// <summary>Share of every value that is taken away.</summary>
    public double Share { get; }

    /// <summary>Periods of one window.</summary>
    public int Periods { get; }

    /// <summary>Most windows.</summary>
    public int Windows { get; }

    /// <summary>Decides where windows lie.</summary>
    public ulong Seed { get; }

    /// <summary>Six hours of hourly data, one day of daily data, twelve times.</summary>
    public static PlantedTruthQuestion Usual(Granularity granularity, double share, ulong seed) =>
        new(share, granularity == Granularity.Hour ? UsualHours : 1, UsualWindows, seed);
}
