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
    private readonly int _side;

    private CandidateSet(Candidate[] items, int week, int day, int reach, double decay, int side) =>
        (Items, _week, _day, _reach, _decay, _side) = (items, week, day, reach, decay, side);

    /// <summary>The candidates; weights keep their order.</summary>
    public Candidate[] Items { get; }

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

    /// <summary>Predicts a hidden block on the model scale.</summary>
    /// <param name="view">The series with the block already hidden.</param>
    /// <param name="start">First hidden position.</param>
    /// <param name="length">Hidden periods.</param>
    /// <param name="paths">Answer: one path a candidate, each of <paramref name="length"/>.</param>
    public void Predict(SeasonalView view, int start, int length, double[][] paths)
    {
        var low = Math.Max(view.Low, start - _side);
        var high = Math.Min(view.High, start + length + _side);
        var (week, day) = ProfilesOf(view, low, high);
        var residuals = new double[high - low];
        for (var k = 0; k < Items.Length; k++)
        {
            var item = Items[k];
            double sum = 0;
            var known = 0;
            for (var t = low; t < high; t++)
            {
                var residual = view.IsKnown(t) ? view.At(t) - ProfileOf(item, week[t - low], day[t - low]) : double.NaN;
                residuals[t - low] = residual;
                if (double.IsNaN(residual)) continue;
                sum += residual;
                known++;
            }

            var mean = known > 0 ? sum / known : FallbackLevel(view);
            for (var i = 0; i < residuals.Length; i++) residuals[i] -= mean;
            var path = paths[k].AsSpan(0, length);
            LocalLevel.Bridge(residuals.AsSpan(0, start - low), residuals.AsSpan(start + length - low), path, item.Memory, item.Noise);
            for (var u = 0; u < length; u++)
                path[u] += mean + ProfileOf(item, week[start + u - low], day[start + u - low]);
        }
    }

    /// <summary>Level plus profile at a known position, without the position's own value in the profile: the line charts show outside the block.</summary>
    public double FitAt(SeasonalView view, int t)
    {
        var level = view.LevelOf(t - (_week / 2), t + (_week / 2) + 1);
        var (week, day) = ProfilesAt(view, t);
        return level + ProfileOf(new Candidate(_day > 0 ? ProfileKind.Both : ProfileKind.Week, 1, 1, 1), week, day);
    }

    private static double FallbackLevel(SeasonalView view)
    {
        var mean = view.LevelOf(view.Low, view.High);
        return double.IsNaN(mean) ? 0 : mean;
    }

    private static double ProfileOf(Candidate item, double week, double day) => item.Share * item.Profile switch
    {
        ProfileKind.Week => week,
        ProfileKind.Day => day,
        ProfileKind.Both => 0.5 * (week + day),
        _ => 0,
    };

    private (double[] Week, double[] Day) ProfilesOf(SeasonalView view, int low, int high)
    {
        var week = new double[high - low];
        var day = new double[high - low];
        for (var t = low; t < high; t++) (week[t - low], day[t - low]) = ProfilesAt(view, t);
        return (week, day);
    }

    private (double Week, double Day) ProfilesAt(SeasonalView view, int t)
    {
        var week = view.ProfileAt(t, _week, _reach, _decay);
        var day = _day > 0 ? view.ProfileAt(t, _day, 14, 4) : 0;
        if (double.IsNaN(day)) day = 0;
        return (double.IsNaN(week) ? day : week, day);
    }
}
