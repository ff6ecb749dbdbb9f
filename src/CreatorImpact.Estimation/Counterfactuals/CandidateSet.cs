using System.Runtime.Intrinsics;
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

    private readonly Vector512<double> _weekShares;
    private readonly Vector512<double> _dayShares;
    private readonly LocalLevels _levels;

    private CandidateSet(Candidate[] items, int week, int day, int reach, double decay, int side)
    {
        (Items, _week, _day, _reach, _decay, Side) = (items, week, day, reach, decay, side);
        var (weekShares, dayShares) = (new double[LocalLevels.Lanes], new double[LocalLevels.Lanes]);
        for (var k = 0; k < items.Length; k++) (weekShares[k], dayShares[k]) = SharesOf(items[k]);
        (_weekShares, _dayShares) = (Vector512.Create(weekShares), Vector512.Create(dayShares));
        _levels = new LocalLevels(Array.ConvertAll(items, item => item.Memory), Array.ConvertAll(items, item => item.Noise));
    }

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

    /// <summary>Numbers <see cref="Predict"/> needs room for.</summary>
    public int RoomFor(int blockLength) => LocalLevels.Lanes * (blockLength + (2 * Side));

    /// <summary>Predicts a hidden block on the model scale, all candidates side by side.</summary>
    /// <param name="view">The series with the block already hidden.</param>
    /// <param name="profiles">Room for profiles.</param>
    /// <param name="residuals">Room for residuals (<see cref="RoomFor"/>).</param>
    /// <param name="weights">Room for weights, kept from block to block.</param>
    /// <param name="start">First hidden position.</param>
    /// <param name="paths">Answer: candidate k of period u stands at u · stride + k; eight numbers a period are written.</param>
    /// <param name="stride">Numbers from one period to the next.</param>
    public void Predict(SeasonalView view, SeasonalProfiles profiles, Span<double> residuals, BridgeWeights weights, int start, Span<double> paths, int stride)
    {
        var end = start + (paths.Length / stride);
        var (low, high) = (Math.Max(view.Low, start - Side), Math.Min(view.High, end + Side));
        profiles.Of(view, low, high);
        var (sum, known) = (Vector512<double>.Zero, 0);
        var left = residuals[..(Math.Max(0, start - low) * LocalLevels.Lanes)];
        var right = residuals.Slice(left.Length, Math.Max(0, high - end) * LocalLevels.Lanes);
        ResidualsOf(view, profiles, low, low, left, ref sum, ref known);
        ResidualsOf(view, profiles, end, low, right, ref sum, ref known);
        var mean = known > 0 ? sum / Vector512.Create((double)known) : Vector512.Create(LevelOf(view));
        _levels.Bridge(left, right, mean, paths, stride, weights);
        for (var (at, i) = (0, start - low); at < paths.Length; at += stride, i++)
        {
            var path = paths.Slice(at, LocalLevels.Lanes);
            var seasonal = mean + (_weekShares * profiles.Week[i]) + (_dayShares * profiles.Day[i]);
            (Vector512.Create<double>(path) + seasonal).CopyTo(path);
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

    private void ResidualsOf(SeasonalView view, SeasonalProfiles profiles, int from, int origin, Span<double> residuals, ref Vector512<double> sum, ref int known)
    {
        var week = profiles.Week;
        var day = profiles.Day;
        for (var (at, t) = (0, from); at < residuals.Length; at += LocalLevels.Lanes, t++)
        {
            var residual = Vector512.Create(double.NaN);
            if (view.IsKnown(t))
            {
                residual = Vector512.Create(view.At(t)) - (_weekShares * week[t - origin]) - (_dayShares * day[t - origin]);
                sum += residual;
                known++;
            }

            residual.CopyTo(residuals[at..]);
        }
    }

    private static (double Week, double Day) SharesOf(Candidate item) => item.Profile switch
    {
        ProfileKind.Week => (item.Share, 0),
        ProfileKind.Day => (0, item.Share),
        ProfileKind.Both => (0.5 * item.Share, 0.5 * item.Share),
        _ => (0, 0),
    };
}
