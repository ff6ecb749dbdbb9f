using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>
/// Where pseudo-outages can be laid: blocks of the same shape on clean data that do not touch the real one. The nearest of the same hour of day
/// (weekday) come first, evenly spread others join them.
/// </summary>
/// <remarks>
/// The others are those whose distance d from the real block has the smallest fractional part of d φ, φ the golden ratio's: evenly spread whatever
/// their number (Weyl, 1916), and fixed by the distance alone, so that a day more or less of data exchanges one or two of them instead of all.
/// </remarks>
internal static class PlaceboWindows
{
    private const double GoldenTurn = 0.6180339887498949;

    /// <summary>Starts in ascending order; empty when the data leave no room.</summary>
    public static int[] Select(TrainingData data)
    {
        var hours = data.Granularity == Granularity.Hour;
        var strict = Starts(data, hours ? 168 : 21, hours ? 12 : 3);
        var starts = strict.Count >= 8 ? strict : Starts(data, 0, 0);
        return hours ? Spread(starts, data.BlockStart, 24, 60, 60) : Spread(starts, data.BlockStart, 7, 60, 90);
    }

    /// <summary>Chooses among usable starts; ascending.</summary>
    /// <param name="starts">Usable starts.</param>
    /// <param name="blockStart">Where the real block starts.</param>
    /// <param name="phase">Periods of a day or a week.</param>
    /// <param name="sameWanted">Most starts of the block's own phase, the nearest first.</param>
    /// <param name="othersWanted">Most starts of other phases, evenly spread.</param>
    public static int[] Spread(IReadOnlyList<int> starts, int blockStart, int phase, int sameWanted, int othersWanted)
    {
        int[] same = [.. starts
            .Where(start => (start - blockStart) % phase == 0)
            .OrderBy(start => Math.Abs(start - blockStart)).ThenBy(start => start)
            .Take(sameWanted)];
        var others = starts
            .Where(start => (start - blockStart) % phase != 0)
            .OrderBy(start => Turn(start - blockStart)).ThenBy(start => start)
            .Take(othersWanted);
        return [.. same.Concat(others).Order()];
    }

    /// <summary>Usable starts that leave room for independent windows: how many windows of this length fit side by side.</summary>
    public static double Independent(int[] starts, int length)
    {
        var fitted = 0;
        var free = int.MinValue;
        foreach (var start in starts)
        {
            if (start < free) continue;
            fitted++;
            free = start + length;
        }

        return fitted;
    }

    private static double Turn(int distance)
    {
        var turns = distance * GoldenTurn;
        return turns - Math.Floor(turns);
    }

    private static List<int> Starts(TrainingData data, int roomBefore, int roomAfter)
    {
        var (count, length) = (data.Count, data.BlockLength);
        var missing = new int[count + 1];
        for (var i = 0; i < count; i++) missing[i + 1] = missing[i] + (double.IsNaN(data.Values[i]) ? 1 : 0);
        var windowEnd = Array.LastIndexOf(data.Parts, WindowPart.Window) + 1;
        var recoveryEnd = Array.FindLastIndex(data.Parts, part => part != WindowPart.LeftOut) + 1;
        var starts = new List<int>();
        for (var start = roomBefore; start + length + roomAfter <= count; start++)
        {
            if (start < data.BlockStart + length && start + length > data.BlockStart) continue;
            if (missing[start + windowEnd] != missing[start]) continue;
            if (missing[start + recoveryEnd] - missing[start] > recoveryEnd / 10) continue;
            starts.Add(start);
        }

        return starts;
    }
}
