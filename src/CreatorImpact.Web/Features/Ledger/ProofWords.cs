using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Writes the sentences of a proof of loss.</summary>
/// <param name="text">Words of the sheet.</param>
/// <param name="amounts">Writes amounts.</param>
/// <param name="zone">Zone in which the outage's times are shown.</param>
/// <param name="culture">Culture of the reader.</param>
public sealed class ProofWords(IStringLocalizer<ProofText> text, LedgerWords amounts, DateTimeZone zone, CultureInfo culture)
{
    /// <summary>Writes amounts and ranges.</summary>
    public LedgerWords Amounts => amounts;

    /// <summary>Start to end in the zone of the entry and, where it is another, in UTC.</summary>
    public string Span(Instant start, Instant end)
    {
        var utc = $"{TimeWords.Span(start, end, DateTimeZone.Utc, culture)} UTC";
        return TimeWords.IsUtc(zone) ? utc : text["InTwoZones", TimeWords.Span(start, end, zone, culture), zone.Id, utc];
    }

    /// <summary>A moment in the zone of the entry.</summary>
    public string Moment(Instant time) => TimeWords.IsUtc(zone) ? Utc(time) : $"{TimeWords.Minute(time, zone, culture)} {zone.Id}";

    /// <summary>A moment in UTC.</summary>
    public string Utc(Instant time) => $"{TimeWords.Minute(time, DateTimeZone.Utc, culture)} UTC";

    /// <summary>"2 h 15 min".</summary>
    public string Length(Duration length) => TimeWords.Length(length, culture);

    /// <summary>"3 days".</summary>
    public string Days(int days) => days == 1 ? text["DayOne"] : text["Days", days.ToString("N0", culture)];

    /// <summary>A cause by its name; "not stated" for none.</summary>
    public string Cause(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return string.IsNullOrWhiteSpace(outage.Cause) || outage.Cause == "unknown" ? text["NotStated"].Value : CauseText.For(culture).Name(outage.Cause);
    }

    /// <summary>Address of the report; null unless it is one of the web.</summary>
    public static string? Link(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return Uri.TryCreate(outage.Url?.Trim(), UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp) ? found.AbsoluteUri : null;
    }

    /// <summary>What the series of the ledger counts: "estimated revenue, EUR".</summary>
    public string Metric(SeriesOutcome basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var name = new FindingText(culture).Metric(basis.Grid.Key.Metric);
        return basis.Currency is { } currency ? $"{name}, {currency}" : name;
    }

    /// <summary>An estimate of that series with its range.</summary>
    public string Expected(IntervalJson interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        var figure = DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, culture);
        return Prose.Unbroken(text["WithRange", figure.Text(interval.Point), figure.Range(interval.Lo90, interval.Hi90)]);
    }

    /// <summary>What was observed: nothing is rounded away.</summary>
    public string Observed(double actual, string? currency) => currency is null ? actual.ToString("#,##0.##", culture) : amounts.Bound(actual, currency);

    /// <summary>A sum with its currency.</summary>
    public string Sum(decimal amount, string currency) => $"{currency}\u00A0{amounts.Amount(amount, currency)}";

    /// <summary>Where an offer lies, in a sentence; why it is not compared where it is not.</summary>
    public string Position(OfferComparison compared, AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(compared);
        ArgumentNullException.ThrowIfNull(money);
        return compared.Position is { } position
            ? Prose.Unbroken(text[$"Position_{position}", Sum(compared.Amount!.Value, money.Currency), amounts.WithRange(money.Ledger.Payable, money.Currency)])
            : amounts.Reason(compared.NotCompared!);
    }

    /// <summary>How likely the offer covers the loss.</summary>
    public string Chance(double share) => Prose.Unbroken(share switch
    {
        < 0.01 => text["ChanceLow"],
        > 0.99 => text["ChanceHigh"],
        _ => text["Chance", amounts.Percent(Math.Round(share, 2))],
    });

    /// <summary>"They take X; here Y."</summary>
    public string Difference(OfferDifference one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var sentence = one.Kind switch
        {
            OfferAssumptionKind.Rpm when one.Ours is null => text["Rpm_unknown", Price(one.Theirs!.Value, one.Currency!)],
            OfferAssumptionKind.Rpm => text["Rpm", Price(one.Theirs!.Value, one.Currency!), $"{one.Currency}\u00A0{Ours(one)}"],
            OfferAssumptionKind.Kappa => text["Kappa", amounts.Percent(one.Theirs!.Value), one.Low == one.High ? amounts.Percent(one.Low!.Value) : $"{amounts.Percent(one.Low!.Value)}–{amounts.Percent(one.High!.Value)}"],
            OfferAssumptionKind.RecoveryDays => text["RecoveryDays", Days((int)one.Theirs!.Value), Days((int)one.Ours!.Value)],
            OfferAssumptionKind.WindowStart => text["WindowStart", Moment(one.TheirTime!.Value), Moment(one.OurTime!.Value)],
            OfferAssumptionKind.WindowEnd => text["WindowEnd", Moment(one.TheirTime!.Value), Moment(one.OurTime!.Value)],
            _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, "Unknown assumption."),
        };
        return Prose.Unbroken(one.IsOutside is { } outside ? $"{sentence} {text[outside ? "OutsideRange" : "InsideRange"]}" : sentence);
    }

    /// <summary>What their assumption changes in money; null where it cannot be told without a new run.</summary>
    public string? Effect(OfferDifference one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Effect is { } effect
            ? Prose.Unbroken(text[one.Kind == OfferAssumptionKind.Rpm ? "EffectRpm" : "EffectKappa", amounts.WithRange(effect.WithTheirs, effect.Currency), amounts.WithRange(effect.Here, effect.Currency)])
            : null;
    }

    private string Price(double value, string currency) => $"{currency}\u00A0{value.ToString("#,##0.00##", culture)}";

    private string Ours(OfferDifference one)
    {
        if (one is not { Low: { } low, High: { } high, Ours: { } ours }) return string.Empty;
        if (low >= high) return ours.ToString("#,##0.00##", culture);
        var figure = DisplayFigure.ForWidth(high - low, culture);
        return text["WithRange", figure.Text(ours), figure.Range(low, high)];
    }
}
