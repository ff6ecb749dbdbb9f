using System.Globalization;
using CreatorImpact.Analysis.Method;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Method;

/// <summary>The worked example, from the days to the verdict.</summary>
public sealed partial class WorkedExampleTables
{
    private const int Monday = 1;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required WorkedExample Example { get; set; }

    private WorkedPart Window => Example.Window;

    private static IEnumerable<string> WeekDays =>
        Enumerable.Range(Monday, 7).Select(day => CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedDayNames[day % 7]);

    private IEnumerable<(string Key, string How, string Result)> Steps
    {
        get
        {
            var (window, after, result) = (Window, Example.After, Example.Result);
            yield return ("Mean", Text["StepMeanHow", MethodNumbers.Fixed(Example.Mean, 1)], MethodNumbers.Fixed(Example.Mean, 1));
            yield return ("Mixture", Text["StepMixtureHow"], MethodNumbers.Fixed(window.Mixture, 2));
            yield return ("Centre", Text["StepCentreHow", MethodNumbers.Fixed(window.MiddleError, 6), MethodNumbers.Fixed(window.Shift, 6)], MethodNumbers.Fixed(window.Median, 2));
            yield return ("Sigma", Text["StepSigmaHow", MethodNumbers.Fixed(window.ScaleAll, 5), MethodNumbers.Fixed(window.ScaleLike, 5), MethodNumbers.Fixed(window.Disagreement, 3)], MethodNumbers.Fixed(window.RawSigma, 5));
            yield return ("Width", Text["StepWidthHow", MethodNumbers.Fixed(window.Widening, 3), MethodNumbers.Fixed(window.OwnFactor, 3)], MethodNumbers.Fixed(window.Sigma, 5));
            yield return ("Move", Text["StepMoveHow", MethodNumbers.Fixed(window.PlainRatio, 4), MethodNumbers.Fixed(window.PlainMean, 2)], MethodNumbers.Fixed(window.Move, 4));
            yield return ("ButFor", Text["StepButForHow", Interval(window.Lo90, window.Hi90)], MethodNumbers.Fixed(window.Point, 2));
            yield return ("DayNet", Text["StepDayNetHow", MethodNumbers.Fixed(window.Point, 2), MethodNumbers.Amount(window.Actual), Interval(result.Loss)], MethodNumbers.Fixed(result.Loss.Point, 2));
            yield return ("Gross", Text["StepGrossHow", MethodNumbers.Fixed(window.Point, 2), MethodNumbers.Fixed(Example.Severity, 1), Interval(result.Gross)], MethodNumbers.Fixed(result.Gross.Point, 2));
            yield return ("Rebound", Text["StepReboundHow", MethodNumbers.Amount(after.Actual), MethodNumbers.Fixed(after.Point, 2), Interval(result.Rebound)], MethodNumbers.Fixed(result.Rebound.Point, 2));
            yield return ("Net", Text["StepNetHow", MethodNumbers.Fixed(result.Gross.Point, 2), MethodNumbers.Fixed(result.Rebound.Point, 2), Interval(result.Net)], MethodNumbers.Fixed(result.Net.Point, 2));
            yield return ("Verdict", Text["StepVerdictHow", MethodNumbers.Fixed(result.Loss.Lo90, 2)], Text[VerdictKey(result.Verdict)]);
            yield return ("Visible", Text["StepVisibleHow", MethodNumbers.Percent(result.SmallestVisibleShare, 1)], MethodNumbers.Fixed(result.SmallestVisible, 2));
            yield return ("Coverage", Text["StepCoverageHow", window.Placebos.Count], MethodNumbers.Percent(result.Coverage90, 1));
        }
    }

    private static string VerdictKey(string verdict) => verdict switch
    {
        "loss found" => "VerdictLossFound",
        "no loss larger than" => "VerdictNoLoss",
        _ => "VerdictCannotTell",
    };

    private bool IsOutageDay(int week, int day) => (week * 7) + day == Example.OutageDay;

    private string Interval(WorkedInterval interval) => Interval(interval.Lo90, interval.Hi90);

    private string Interval(double low, double high) => MethodNumbers.Range(low, high, Text["Between"]);
}
