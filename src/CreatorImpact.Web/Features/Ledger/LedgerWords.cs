using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Writes amounts, lines and sentences of the ledger for a reader. Every estimate comes with its range.</summary>
public sealed class LedgerWords(IStringLocalizer<LedgerText> text, CultureInfo culture)
{
    /// <summary>A rounded amount of the ledger with all decimals of its currency: these add.</summary>
    public string Amount(decimal amount, string currency) => amount.ToString("N" + MinorUnit.DecimalsOf(currency).ToString(CultureInfo.InvariantCulture), culture);

    /// <summary>The same with a sign in front: what a line does to the sum.</summary>
    public string Change(decimal amount, string currency) => amount switch
    {
        > 0 => "+" + Amount(amount, currency),
        < 0 => "\u2212" + Amount(-amount, currency),
        _ => Amount(0, currency),
    };

    /// <summary>A bound of a line, in the decimals of its currency.</summary>
    public string Bound(double value, string currency) => Amount(Math.Round((decimal)value, MinorUnit.DecimalsOf(currency)), currency);

    /// <summary>"EUR 120 (90 %: 60–190)", rounded as the interval allows.</summary>
    public string WithRange(IntervalEstimate interval, string currency) => Prose.Unbroken(text["AmountWithRange", currency, Point(interval), RangeOf(interval)]);

    /// <summary>The estimate alone, rounded as its interval allows.</summary>
    public string Point(IntervalEstimate interval) => DisplayFigure.For(interval, culture).Text(interval.Point);

    /// <summary>Its 90 % range, rounded alike.</summary>
    public string RangeOf(IntervalEstimate interval) => DisplayFigure.For(interval, culture).Range(interval.Lo90, interval.Hi90);

    /// <summary>The range, or that it was counted: then there is none.</summary>
    public string RangeOrExact(IntervalEstimate interval) => IsExact(interval) ? text["Exact"] : Prose.Unbroken(text["Range90", RangeOf(interval)]);

    /// <summary>"2 (90 %: 1–4)", or the number alone where it was counted.</summary>
    public string CountWithRange(IntervalEstimate interval) =>
        IsExact(interval) ? Count(interval) : Prose.Unbroken(text["CountWithRange", Count(interval), RangeOf(interval)]);

    /// <summary>True for a count: it is no estimate.</summary>
    public static bool IsExact(IntervalEstimate interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return interval.Width90 == 0 && interval.Grade == EvidenceGrade.Measured;
    }

    /// <summary>A number without a range, in two significant digits.</summary>
    public string Rough(double value) => DisplayFigure.ForWidth(Math.Abs(value), culture).Text(value);

    /// <summary>Name of a line.</summary>
    public string Line(LedgerLineKind kind, string? name) => name is null ? text[$"Line_{kind}"] : text["LineNamed", text[$"Line_{kind}"], name];

    /// <summary>What a line is, in a sentence.</summary>
    public string Hint(LedgerLineKind kind) => text[$"Hint_{kind}"];

    /// <summary>The loss of income in words: found, none, or not to be told from these data.</summary>
    public string Headline(string who, LossLedger ledger, string currency)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var loss = ledger.IncomeLoss;
        var code = loss.Lo90 > 0 ? "HeadlineLoss" : loss.Hi90 < 0 ? "HeadlineGain" : "HeadlineUnclear";
        return Prose.Unbroken(text[code, who, currency, Point(loss), RangeOf(loss)]);
    }

    /// <summary>An account's money in a sentence, or why there is none.</summary>
    public string Brief(AccountAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Answer switch
        {
            { Money: { } money } => Headline(Account(answer.Case), money.Ledger, money.Currency),
            { Refusals: [var why, ..] } => Reason(why),
            _ => text["NoTotalTitle"],
        };
    }

    /// <summary>What a calculator says, in the digits of the range it stands beside: card and sentence show one number.</summary>
    public string Naive(AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return DisplayFigure.For(money.Ledger.IncomeLoss, culture).Text(money.Naive ?? 0);
    }

    /// <summary>Whom a total over accounts speaks of: the only one in it by name.</summary>
    public string Who(OutageMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.InTotal is [var only] ? Account(only.Case) : text["AccountsTogether", money.Counted.ToString("N0", culture)];
    }

    /// <summary>Why a calculator's sum differs from the estimate.</summary>
    public string? NaiveSentence(AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        if (money.Naive is not { } naive) return null;
        var loss = money.Ledger.IncomeLoss;
        var code = naive > loss.Hi90 ? "NaiveAbove" : naive < loss.Lo90 ? "NaiveBelow" : "NaiveInside";
        return Prose.Unbroken(text[code, money.Currency, Naive(money)]);
    }

    /// <summary>Why an agreed rate differs from the estimate; null without one.</summary>
    public string? ParametricSentence(AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Parametric is { } paid ? Prose.Unbroken(text["ParametricSentence", money.Currency, Amount(paid, money.Currency), money.Terms.PaidHours.ToString("0.##", culture)]) : null;
    }

    /// <summary>Account and platform.</summary>
    public static string Account(MoneyCase found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return PlatformWords.Of(found.Platform) is { } platform ? $"{found.Account} · {platform}" : found.Account;
    }

    /// <summary>Title and time of the outage.</summary>
    public string Outage(StoredOutage outage, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var window = outage.EndExclusive is { } end ? TimeWords.Span(outage.Start, end, zone, culture) : TimeWords.Minute(outage.Start, zone, culture) + " –";
        return $"{outage.Title} · {window} {TimeWords.Zone(zone)}";
    }

    /// <summary>A reason with dates and amounts as the reader writes them.</summary>
    public string Reason(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Prose.For(reason, culture);
    }

    /// <summary>What must be said of figures that may still move or are out of date; nothing of firm ones.</summary>
    public static IEnumerable<StandingLine> Standing(MoneyStanding? standing)
    {
        if (standing is { ProvisionalUntil: not null, IsDue: var due }) yield return due ? StandingLine.Due : StandingLine.Until;
        if (standing is { IsClipped: true }) yield return StandingLine.Clipped;
        if (standing is { IsChanged: true }) yield return StandingLine.Changed;
    }

    /// <summary>Code of a grade as the badge takes it.</summary>
    public static string Grade(IntervalEstimate interval) => Words.Of(interval.Grade);

    /// <summary>A count of uploads or views, rounded as its interval allows.</summary>
    public string Count(IntervalEstimate interval) => Point(interval);

    /// <summary>A day as the reader writes it.</summary>
    public string Day(LocalDate day) => TimeWords.Day(day, culture);

    /// <summary>A share as per cent.</summary>
    public string Percent(double share) => Prose.Unbroken(string.Create(culture, $"{share * 100:0.#} %"));
}
