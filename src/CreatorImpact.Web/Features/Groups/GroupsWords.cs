using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Writes figures of groups for a reader. Every estimate comes with its range.</summary>
internal sealed class GroupsWords(IStringLocalizer<GroupsText> text, CultureInfo culture)
{
    private readonly FindingText _words = new(culture);

    public string Number(double value) => value.ToString("N0", culture);

    /// <summary>A share in per cent, rounded as its interval allows.</summary>
    public string Percent(IntervalEstimate share) => Prose.Unbroken($"{Rounding(share).Text(100 * share.Point)} %");

    /// <summary>Its 90 % range.</summary>
    public string PercentRange(IntervalEstimate share) => Prose.Unbroken(text["Range90", $"{Rounding(share).Range(100 * share.Lo90, 100 * share.Hi90)} %"]);

    /// <summary>A difference of shares in percentage points, with its sign turned away where the sentence says it.</summary>
    public string Points(IntervalEstimate share, bool unsigned) => Rounding(share).Text(100 * (unsigned ? Math.Abs(share.Point) : share.Point));

    public string PointsRange(IntervalEstimate share, bool turned) => Prose.Unbroken(text["Range90", turned
        ? Rounding(share).Range(-100 * share.Hi90, -100 * share.Lo90)
        : Rounding(share).Range(100 * share.Lo90, 100 * share.Hi90)]);

    /// <summary>An amount, rounded as its interval allows.</summary>
    public string Amount(IntervalEstimate amount, GroupUnit unit) => unit.Currency is { } currency ? $"{currency}\u00A0{Plain(amount)}" : $"{Plain(amount)} {_words.Unit(unit.Metric, null)}";

    public string Range(IntervalEstimate figure) => Prose.Unbroken(text["Range90", DisplayFigure.For(figure, culture).Range(figure.Lo90, figure.Hi90)]);

    public string Plain(IntervalEstimate figure) => DisplayFigure.For(figure, culture).Text(figure.Point);

    public string Metric(GroupUnit unit) => unit.Currency is { } currency ? $"{_words.Metric(unit.Metric)} ({currency})" : _words.Metric(unit.Metric);

    public string Outage(StoredOutage outage) => $"{PlatformWords.Of(outage.Platform) ?? text["Unstated"].Value} · {outage.Title} · {TimeWords.Day(outage.Start.InUtc().Date, culture)}";

    public static string Grade(IntervalEstimate figure) => Words.Of(figure.Grade);

    public string Dimension(GroupDimension dimension) => dimension.Kind == GroupDimensionKind.Segment ? text["Dim_Segment", Set(dimension.Set!)] : text[$"Dim_{dimension.Kind}"];

    public string Name(string name, GroupDimension? of = null) => name.Length == 0 ? text["Unstated"]
        : of?.Kind == GroupDimensionKind.Platform || string.Equals(of?.Set, ReadySets.Platform, StringComparison.OrdinalIgnoreCase) ? PlatformWords.Of(name) ?? name
        : of?.Kind == GroupDimensionKind.Segment ? _words.Segment(name) : name;

    public string Set(string set) => _words.SegmentSet(set);

    public string Segment(string name, string set) => Name(name, new GroupDimension(GroupDimensionKind.Segment, set));

    public string Reason(Reason reason) => Prose.For(reason, culture);

    /// <summary>"lost more" …: a sign is given only to flagged groups.</summary>
    public string Flag(GroupFigures figures) => text[figures.IsModelled ? "FlagModelled" : !figures.IsFlagged ? "FlagNone" : figures.AgainstRest!.Difference.Point > 0 ? "FlagWorse" : "FlagBetter"];

    /// <summary>The two sentences above the table, each with the rate it names.</summary>
    public IEnumerable<(string Sentence, IntervalEstimate? Rate)> Head(GroupComparison comparison)
    {
        var shown = comparison.Rows.Where(row => row.Figures?.Rate is not null).ToList();
        if (shown.Count < 2)
            yield break;

        // The table goes by the pooled rate, which draws noisy segments to the middle; the sentence names the rate it prints. Without a clear difference
        // the highest may be the highest by chance.
        var worst = shown.MaxBy(row => row.Figures!.Rate!.Point)!;
        var rate = worst.Figures!.Rate!;
        yield return (text[worst.Figures is { IsFlagged: true, AgainstRest.Difference.Point: > 0 } ? "HeadWorst" : "HeadFirst", Segment(worst.Name, comparison.Set), Percent(rate), PercentRange(rate)], rate);
        if (worst.Figures.IsModelled)
        {
            yield return (text["HeadModelled"], null);
            yield break;
        }

        var flagged = shown.Count(row => row.Figures!.IsFlagged);
        yield return (flagged == 0 ? text["HeadNoFlags", Number(shown.Count)] : text["HeadFlags", Number(flagged), Number(shown.Count)], null);
    }

    /// <summary>The answer to "is A really worse than B?".</summary>
    public string Sentence(PairComparison pair, string set)
    {
        var difference = pair.Rates.Difference;
        var less = pair.IsClear && difference.Hi90 < 0;
        var key = pair.IsModelled ? "PairModelled" : less ? "PairLess" : pair.IsClear ? "PairWorse" : pair.Rates.IsApart ? "PairChance" : "PairUnclear";
        return text[key, Segment(pair.A.Name, set), Segment(pair.B.Name, set), Points(difference, unsigned: less), PointsRange(difference, turned: less)];
    }

    private DisplayFigure Rounding(IntervalEstimate share) => DisplayFigure.ForWidth(100 * share.Width90, culture);
}
