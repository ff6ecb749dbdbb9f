using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Writes amounts and shares as the pages do: estimates rounded by their own range, ledger lines to the smallest coin.</summary>
/// <param name="wording">Language of the document.</param>
internal sealed class LossAmounts(ReportWords wording)
{
    /// <summary>An amount with all decimals of its currency: these add.</summary>
    public string Amount(decimal amount, string currency) => amount.ToString("N" + MinorUnit.DecimalsOf(currency).ToString(CultureInfo.InvariantCulture), wording.Culture);

    /// <summary>The same with a sign in front: what a line does to the sum.</summary>
    public string Change(decimal amount, string currency) => amount switch
    {
        > 0 => "+" + Amount(amount, currency),
        < 0 => "\u2212" + Amount(-amount, currency),
        _ => Amount(0, currency),
    };

    /// <summary>A bound in the decimals of its currency.</summary>
    public string Bound(double value, string currency) => Amount(Math.Round((decimal)value, MinorUnit.DecimalsOf(currency)), currency);

    /// <summary>Both 90 % bounds of a line.</summary>
    public string Bounds(IntervalEstimate interval, string currency) => wording.Get("FromTo", Bound(interval.Lo90, currency), Bound(interval.Hi90, currency));

    /// <summary>A sum with its currency in front.</summary>
    public string Sum(decimal amount, string currency) => $"{currency} {Amount(amount, currency)}";

    /// <summary>"120 (90 %: 60–190)", rounded as the range allows.</summary>
    public string Ranged(IntervalEstimate interval)
    {
        var figure = DisplayFigure.For(interval, wording.Culture);
        return wording.Get("WithRange", figure.Text(interval.Point), figure.Range(interval.Lo90, interval.Hi90));
    }

    /// <summary>"EUR 120 (90 %: 60–190)".</summary>
    public string Ranged(IntervalEstimate interval, string currency) => $"{currency} {Ranged(interval)}";

    /// <summary>The estimate alone, rounded as its range allows.</summary>
    public string Point(IntervalEstimate interval) => DisplayFigure.For(interval, wording.Culture).Text(interval.Point);

    /// <summary>Its 90 % range, rounded alike.</summary>
    public string Range(IntervalEstimate interval) => DisplayFigure.For(interval, wording.Culture).Range(interval.Lo90, interval.Hi90);

    /// <summary>A number without a range, in two significant digits.</summary>
    public string Rough(double value) => DisplayFigure.ForWidth(Math.Abs(value), wording.Culture).Text(value);

    /// <summary>A counted number: nothing is rounded away.</summary>
    public string Counted(double value, string? currency) => currency is null ? value.ToString("#,##0.##", wording.Culture) : Bound(value, currency);

    /// <summary>A price for 1,000 views.</summary>
    public string Price(double value, string currency) => $"{currency} {value.ToString("#,##0.00##", wording.Culture)}";

    /// <summary>A share, 0–1, in per cent.</summary>
    public string Percent(double share) => string.Create(wording.Culture, $"{share * 100:0.#} %");

    /// <summary>How likely something is, 0–1: never nothing and never everything.</summary>
    public string Chance(double share) => share switch
    {
        < 0.01 => wording.Get("ChanceBelow", Percent(0.01)),
        > 0.99 => wording.Get("ChanceAbove", Percent(0.99)),
        _ => Percent(Math.Round(share, 2)),
    };
}
