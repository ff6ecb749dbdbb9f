using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Rounds and names the figures of an entry.</summary>
internal sealed class FigureWords(EstimateEntry entry, IStringLocalizer<ImpactText> text, FindingText words)
{
    /// <summary>What amounts are counted in.</summary>
    public string Unit { get; } = words.Unit(entry.Metric, entry.Currency);

    /// <summary>Culture of every number.</summary>
    public CultureInfo Culture => words.Culture;

    public string Headline() => entry is { NoLossLargerThan: { } limit } && (entry.DayNet ?? entry.Gross) is { } loss
        ? limit <= 0 ? text["Headline_no_loss"] : text["Headline_no_loss_larger_than", Of(loss).Limit(limit), Unit]
        : text[$"Headline_{entry.Verdict.Replace(' ', '_')}"];

    public IReadOnlyList<FigureCard> Cards()
    {
        (string Key, IntervalJson? Interval)[] figures =
            [("DayNet", entry.DayNet), ("Gross", entry.Gross), ("Rebound", entry.Rebound), ("Halo", entry.Halo), ("Net", entry.Net)];
        return [.. figures.Where(figure => figure.Interval is not null).Select(figure => Card(figure.Key, figure.Interval!))];
    }

    /// <summary>"41,000 views (90 %: 22,000–60,000)".</summary>
    public string WithRange(IntervalJson interval)
    {
        var figure = Of(interval);
        return Prose.Unbroken(text["ValueWithRange", figure.Text(interval.Point), Unit, RangeOf(interval, figure)]);
    }

    /// <summary>The same in two parts, for a table.</summary>
    public RangedFigure Ranged(IntervalJson interval)
    {
        var figure = Of(interval);
        return new RangedFigure(text["ValueWithUnit", figure.Text(interval.Point), Unit], Prose.Unbroken(text["Range90", RangeOf(interval, figure)]), Unit);
    }

    /// <summary>Without a range of its own two significant digits say that a number is rough.</summary>
    public string Rough(double value) => text["ValueWithUnit", DisplayFigure.ForWidth(Math.Abs(value), Culture).Text(value), Unit];

    /// <summary>A number without a range in the digits of the range it is held against: what lies inside that range, or outside it, does so as shown too.</summary>
    public string Against(double value, IntervalJson interval)
    {
        // A range without width has whole units; what lies beyond a smaller one keeps its own digits.
        var beyond = WidthOf(interval) > 0 || value < 0 ? Of(interval) : DisplayFigure.ForWidth(Math.Min(10, Math.Abs(value)), Culture);
        return text["ValueWithUnit", value > interval.Hi90 ? beyond.Limit(value) : Of(interval).Text(value), Unit];
    }

    /// <summary>A counted number with all its digits.</summary>
    public string Counted(double value) => text["ValueWithUnit", value.ToString("#,0.######", Culture), Unit];

    public string Percent(double share) => Prose.Unbroken(text["Percent", Math.Round(share * 100).ToString("0", Culture)]);

    // The end that "no loss larger than" names is rounded up, wherever it stands.
    private string RangeOf(IntervalJson interval, DisplayFigure figure) =>
        entry.NoLossLargerThan is not null && interval == (entry.DayNet ?? entry.Gross) ? figure.RangeToLimit(interval.Lo90, interval.Hi90) : figure.Range(interval.Lo90, interval.Hi90);

    private static double WidthOf(IntervalJson interval) => interval.Hi90 - interval.Lo90;

    private DisplayFigure Of(IntervalJson interval) => DisplayFigure.ForWidth(WidthOf(interval), Culture);

    private FigureCard Card(string key, IntervalJson interval)
    {
        var figure = Of(interval);
        return new FigureCard(key, figure.Text(interval.Point), Unit, RangeOf(interval, figure), interval.Grade);
    }
}

/// <summary>A figure and its range, to be set on two lines.</summary>
/// <param name="Value">Rounded, with its unit.</param>
/// <param name="Range">90 % range, rounded like the value.</param>
/// <param name="Unit">The unit alone.</param>
public sealed record RangedFigure(string Value, string Range, string Unit);
