using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Numerics;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>
/// Finds days of the week before on which a post took off: total above 3 × the median of the 28 days before the day. After such a day figures
/// fall by themselves.
/// </summary>
internal static class TakeOffDays
{
    private const int WeekDays = 7;
    private const int UsualDays = 28;
    private const double TimesUsual = 3;

    // Half of the four weeks: of fewer days a median says little.
    private const int FewestDays = 14;

    /// <summary>The oldest first; one plain fact when there is none, or when no day could be compared.</summary>
    public static IEnumerable<ExplanationFact> In(ExplanationInput input)
    {
        if (input.Series is not { } series) return [Unknown];

        var first = input.FirstDay.PlusDays(-WeekDays - UsualDays);
        var days = DayReading.Of(series, new DateInterval(first, input.FirstDay.PlusDays(-1)));
        var found = new List<ExplanationFact>();
        var compared = 0;
        for (var index = UsualDays; index < days.Count; index++)
        {
            if (days[index].Total is not { } total || Usual(days.Skip(index - UsualDays).Take(UsualDays)) is not { } usual) continue;
            compared++;
            if (total > TimesUsual * usual) found.Add(new TakeOffFact(days[index].Day, total, usual));
        }

        return found.Count > 0 ? found : [compared > 0 ? new PlainFact(Explanation.Content, "no_take_off") : Unknown];
    }

    private static PlainFact Unknown => new(Explanation.Content, "take_off_unknown");

    // Nothing is a multiple of zero: where most days are empty there is no usual day.
    private static double? Usual(IEnumerable<DayReading> days)
    {
        var totals = days.Select(day => day.Total).OfType<double>().ToArray();
        if (totals.Length < FewestDays) return null;
        var median = Quantiles.MedianInplace(totals);
        return median > 0 ? median : null;
    }
}
