using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// The candidates of one granularity and how they predict a hidden block. Several fixed predictors weighed by their placebo errors beat any
/// single one; the constants were chosen on public series.
/// </summary>
internal sealed class CandidateSet
{
    private readonly int _week;
    private readonly int _day;
    private readonly int _reach;
    private readonly double _decay;

    private CandidateSet(Candidate[] items, int week, int day, int reach, double decay, int side) =>
        (Items, _week, _day, _reach, _decay, Side) = (items, week, day, reach, decay, side);

    /// <summary>The candidates; weights keep their order.</summary>
    public Candidate[] Items { get; }

    /// <summary>Periods looked at on each side of a block.</summary>
    public int Side { get; }

    /// <summary>Hours: hour-of-week and hour-of-day profiles, levels with a memory of 3 to 72 hours.</summary>
    public static CandidateSet Hours { get; } = new(
        [
            new(ProfileKind.Week, 1, 3, .03),
            new(ProfileKind.Week, 1, 12, .03),
            new(ProfileKind.Week, 1, 72, .5),
            new(ProfileKind.Day, 1, 72, .03),
            new(ProfileKind.Both, 1, 12, .03),
        ],
        week: 168, day: 24, reach: 5, decay: 3, side: 96);

    /// <summary>Days: weekday profile wholly, partly or not believed, levels with a memory of 2 to 40 days.</summary>
    public static CandidateSet Days { get; } = new(
        [
            new(ProfileKind.None, 0, 3, .05),
            new(ProfileKind.None, 0, 20, .5),
            new(ProfileKind.Week, .6, 8, .5),
            new(ProfileKind.Week, 1, 2, .5),
            new(ProfileKind.Week, 1, 8, .03),
            new(ProfileKind.Week, 1, 8, .5),
            new(ProfileKind.Week, 1, 40, .5),
        ],
        week: 7, day: 0, reach: 8, decay: 4, side: 35);

    /// <summary>The set for a granularity.</summary>
    public static CandidateSet For(Granularity granularity) => granularity == Granularity.Hour ? Hours : Days;

    /// <summary>Room for the profiles of one predictor.</summary>
    public SeasonalProfiles NewProfiles() => new(_week, _day, _reach, _decay);

    /// <summary>Predicts a hidden block on the model scale.</summary>
    /// <param name="view">The series with the block already hidden.</param>
    /// <param name="profiles">Room for profiles.</param>
    /// <param name="residuals">Room for residuals: the block and <see cref="Side"/> on both sides.</param>
    /// <param name="start">First hidden position.</param>
    /// <param name="length">Hidden periods.</param>
    /// <param name="paths">Answer: one path a candidate, each of <paramref name="length"/>.</param>
    public void Predict(
        SeasonalView view, SeasonalProfiles profiles, Span<double> residuals, int start, int length, ReadOnlySpan<double[]> paths)
    {
        var low = Math.Max(view.Low, start - Side);
        var high = Math.Min(view.High, start + length + Side);
        residuals = residuals[..(high - low)];
        profiles.Of(view, low, high);
        var week = profiles.Week;
        var day = profiles.Day;
        for (var k = 0; k < Items.Length; k++)
        {
            var (weekShare, dayShare) = SharesOf(Items[k]);
            double sum = 0;
            var known = 0;
            for (var t = low; t < high; t++)
            {
                residuals[t - low] = double.NaN;
                if (!view.IsKnown(t)) continue;
                var residual = view.At(t) - (weekShare * week[t - low]) - (dayShare * day[t - low]);
                residuals[t - low] = residual;
                sum += residual;
                known++;
            }

            var mean = known > 0 ? sum / known : LevelOf(view);
            foreach (ref var residual in residuals) residual -= mean;
            var path = paths[k].AsSpan(0, length);
            LocalLevel.Bridge(residuals[..(start - low)], residuals[(start + length - low)..], path, Items[k].Memory, Items[k].Noise);
            for (var u = 0; u < length; u++)
                path[u] += mean + (weekShare * week[start + u - low]) + (dayShare * day[start + u - low]);
        }
    }

    /// <summary>
    /// Level plus profile at every position, without the position's own value in the profile: the line charts show outside the block. NaN where
    /// nothing is known around.
    /// </summary>
    public double[] FitLine(SeasonalView view, SeasonalProfiles profiles)
    {
        var (weekShare, dayShare) = SharesOf(new Candidate(_day > 0 ? ProfileKind.Both : ProfileKind.Week, 1, 1, 1));
        profiles.Of(view, 0, view.Count);
        var line = new double[view.Count];
        for (var t = 0; t < line.Length; t++)
        {
            var level = view.LevelOf(t - (_week / 2), t + (_week / 2) + 1);
            line[t] = level + (weekShare * profiles.Week[t]) + (dayShare * profiles.Day[t]);
        }

        return line;
    }

    /// <summary>Level over everything that is known; 0 when nothing is.</summary>
    public static double LevelOf(SeasonalView view)
    {
        var mean = view.LevelOf(view.Low, view.High);
        return double.IsNaN(mean) ? 0 : mean;
    }

    private static (double Week, double Day) SharesOf(Candidate item) => item.Profile switch
    {
        ProfileKind.Week => (item.Share, 0),
        ProfileKind.Day => (0, item.Share),
        ProfileKind.Both => (0.5 * item.Share, 0.5 * item.Share),
        _ => (0, 0),
    };
}
