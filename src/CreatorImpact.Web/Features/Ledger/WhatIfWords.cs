using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Writes sliders, differences and assumptions for a reader. Every estimate comes with its range.</summary>
public sealed class WhatIfWords(IStringLocalizer<WhatIfText> text, CultureInfo culture)
{
    /// <summary>Where a slider stands.</summary>
    public string Shown(WhatIfModel model, WhatIfSettings settings, WhatIfSlider slider)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        var value = settings.At(slider);
        return slider switch
        {
            WhatIfSlider.Start or WhatIfSlider.End => value == 0 ? text["AsStated"] : text["Minutes", Signed(value.ToString(culture), value)],
            WhatIfSlider.Recovery => text[value == 1 ? "Day" : "Days", value],
            WhatIfSlider.Rpm => model.Answer.Answer.Money is { Rpm: { } rpm, RpmCurrency: { } currency }
                ? text["RpmShown", (value / 100.0).ToString("0.##", culture), currency, Price(rpm.Rpm.Point * value / 100)]
                : text["Times", (value / 100.0).ToString("0.##", culture)],
            _ => Percent(value / 100.0),
        };
    }

    /// <summary>What a slider means, or what it leads to.</summary>
    public string? Hint(WhatIfModel model, WhatIfSlider slider)
    {
        ArgumentNullException.ThrowIfNull(model);
        var span = model.Case.Outage.Outage.Span;
        return slider switch
        {
            WhatIfSlider.Start => text["Stated", TimeWords.Minute(span.Start, model.Ledger.Zone, culture), TimeWords.Zone(model.Ledger.Zone)].Value,
            WhatIfSlider.End => text["Stated", TimeWords.Minute(span.EndExclusive, model.Ledger.Zone, culture), TimeWords.Zone(model.Ledger.Zone)].Value,
            WhatIfSlider.Rpm when model.Answer.Answer.Money is { Basis: MoneyBasis.Revenue } => text["RpmHintRevenue"].Value,
            WhatIfSlider.SeverityLow or WhatIfSlider.KappaLow or WhatIfSlider.Rpm => text[$"SliderHint_{slider}"].Value,
            _ => null,
        };
    }

    /// <summary>Name of a figure with its unit.</summary>
    public string Figure(string code, string metric, string? currency) =>
        code == "Net" ? text["Figure_Net", Metric(metric)] : text[$"Figure_{code}", currency ?? ""];

    /// <summary>The unit alone; "1" for a count that its name tells.</summary>
    public string? UnitOf(string code, string metric, string? currency) => code switch
    {
        "Net" => Metric(metric),
        "Uploads" => "1",
        _ => currency,
    };

    /// <summary>A share in whole per cent.</summary>
    public string Share(int percent) => Percent(percent / 100.0);

    /// <summary>Name of a metric.</summary>
    public string Metric(string metric) => new FindingText(culture).Metric(metric);

    /// <summary>"1,200 (90 %: 900–1,500)".</summary>
    public string WithRange(IntervalEstimate? interval) => interval is null
        ? text["CannotSay"]
        : Prose.Unbroken(text["WithRange", DisplayFigure.For(interval, culture).Text(interval.Point), DisplayFigure.For(interval, culture).Range(interval.Lo90, interval.Hi90)]);

    /// <summary>A difference with its sign and range.</summary>
    public string Difference(IntervalEstimate? difference)
    {
        if (difference is null) return text["CannotSay"];
        if (difference is { Point: 0, Width90: 0 }) return text["NoChange"];
        var figure = DisplayFigure.For(difference, culture);
        return difference.Width90 == 0 ? Effect(difference.Point, difference) : Prose.Unbroken(text["WithRange", Signed(figure.Text(Math.Abs(difference.Point)), difference.Point), figure.Range(difference.Lo90, difference.Hi90)]);
    }

    /// <summary>What an assumption moves the point by, in the digits its figure is shown with.</summary>
    /// <param name="effect">Moved by.</param>
    /// <param name="figure">The figure under the assumption.</param>
    public string Effect(double? effect, IntervalEstimate? figure)
    {
        if (effect is not { } moved || figure is null) return text["CannotSay"];
        var rounding = figure.Width90 > 0 ? DisplayFigure.For(figure, culture) : DisplayFigure.ForWidth(Math.Abs(moved), culture);
        if (rounding.Shown(moved) == 0) return text[moved == 0 ? "NoChange" : "NextToNone"];
        return Signed(rounding.Text(Math.Abs(moved)), moved);
    }

    /// <summary>A verdict with its sign.</summary>
    public string Verdict(string verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return text[$"Verdict_{verdict.Replace(' ', '_')}"];
    }

    /// <summary>Verdict of an answer on its window.</summary>
    public string VerdictOf(WhatIfResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Verdict(Analysis.Documents.Words.Of(result.Main.Result.Verdict));
    }

    /// <summary>Verdict of an answer on what is left of the loss after everything that came back.</summary>
    public string NetVerdictOf(WhatIfResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Verdict(Analysis.Documents.Words.Of((result.Main.Result as ImpactEstimate)?.NetVerdict ?? result.Main.Result.Verdict));
    }

    /// <summary>Name of an assumption.</summary>
    public string Assumption(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        const string stated = "stated_";
        if (!code.StartsWith(stated, StringComparison.Ordinal)) return text[$"Row_{code}"];
        var number = int.Parse(code.AsSpan(stated.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return number == 1 ? text["Row_stated_first"] : text["Row_stated", number - 1];
    }

    /// <summary>What the assumption is in one case.</summary>
    public string Case(MoneySensitivityRow row, MoneySensitivityCase one, string? currency)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(one);
        return row.Code switch
        {
            "rpm" when one.Value is { } rpm => $"{currency} {Price(rpm)}",
            "kappa" or "qualified_share" when one.Value is { } share => Percent(share),
            _ => text[$"Case_{one.Code}"],
        };
    }

    /// <summary>A reason with dates and amounts as the reader writes them.</summary>
    public string Reason(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Prose.For(reason, culture);
    }

    // Three digits: the ends of a narrow range must not look alike.
    private string Price(double rpm) => DisplayFigure.ForWidth(rpm / 10, culture).Text(rpm);

    private string Percent(double share) => Prose.Unbroken(string.Create(culture, $"{share * 100:0.#} %"));

    private static string Signed(string written, double value) => value > 0 ? "+" + written : value < 0 ? "\u2212" + written.TrimStart('-', '\u2212') : written;
}
