using CreatorImpact.Data.Store.Findings;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>Finds days without values in the export, in the assessed days and the four weeks before that they are compared with.</summary>
internal static class ExportGaps
{
    private const int ComparisonDays = 28;

    /// <summary>The oldest first, consecutive days as one; one plain fact when there is none, or no value at all.</summary>
    public static IEnumerable<ExplanationFact> In(ExplanationInput input)
    {
        var assessed = input.Assessed;
        var days = input.Series is { } series ? DayReading.Of(series, new DateInterval(assessed.Start.PlusDays(-ComparisonDays), assessed.End)) : [];
        if (days.All(day => day.Known == 0)) return [new PlainFact(Explanation.ExportGap, "gap_unknown")];

        var gaps = new List<ExplanationFact>();
        var open = new List<DayReading>();
        foreach (var day in days)
        {
            // A gap that began before the outage and one within it are two facts: only the second can look like a loss.
            if (open.Count > 0 && (day.Missing == 0 || day.Day == assessed.Start)) Close();
            if (day.Missing > 0) open.Add(day);
        }

        if (open.Count > 0) Close();
        return gaps.Count > 0 ? gaps : [new PlainFact(Explanation.ExportGap, "no_gap")];

        void Close()
        {
            gaps.Add(new GapFact(new DateInterval(open[0].Day, open[^1].Day), open.Sum(day => day.Missing), input.Series!.Grid.Granularity, open[0].Day >= assessed.Start));
            open.Clear();
        }
    }
}
