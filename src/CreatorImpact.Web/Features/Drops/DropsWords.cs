using System.Globalization;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>Says for a reader who dropped, and what the data propose.</summary>
public sealed class DropsWords(IStringLocalizer<DropsText> text, CultureInfo culture)
{
    private const double Million = 1e-6;

    /// <summary>The answer in a sentence.</summary>
    public string Headline(OutageDrops drops)
    {
        ArgumentNullException.ThrowIfNull(drops);
        var share = drops.Share;
        var (some, all) = (Count(share.Dropped), Count(share.Count));
        if (share.Count == 0) return text["SaidNobody"];
        if (drops.AskedRefusal is not null) return text["SaidAskedUnknown", drops.Asked!, some, all];
        if (share.Accounts is [var alone]) return share.Verdict == DropVerdict.NoDrop ? text["SaidAloneNoDrop", alone.Account] : text["SaidAlone"];
        return (share.Verdict, share.Asked) switch
        {
            (DropVerdict.Platform, { Dropped: false }) => text["SaidPlatformNotAsked", some, all, drops.Asked!],
            (DropVerdict.Platform, _) => text["SaidPlatform", some, all],
            (DropVerdict.Account, null) => text["SaidAccounts", some, all],
            (DropVerdict.Account, _) => text["SaidAccount", some, all, drops.Asked!],
            (DropVerdict.NoDrop, null) => text["SaidNoDrop", all],
            (DropVerdict.NoDrop, _) => text["SaidAskedNoDrop", some, all, drops.Asked!],
            _ => text["SaidCannotTell", some, all],
        };
    }

    /// <summary>What chance alone gives, where something dropped; null otherwise.</summary>
    public string? Chance(DropShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.OthersDropped == 0 ? null : Prose.Unbroken(text[share.Asked is null ? "Chance" : "ChanceOthers", Count(share.OthersDropped), Count(share.Others), Probability(share.ChanceAlone)]);
    }

    /// <summary>Reasons a reader needs beside the sentence: all of them where it cannot be told, else what is to be borne in mind.</summary>
    public IReadOnlyList<string> Reasons(OutageDrops drops)
    {
        ArgumentNullException.ThrowIfNull(drops);
        var said = drops.Share.Verdict == DropVerdict.CannotTell ? drops.Share.Reasons : drops.Share.Reasons.Skip(1);
        return [.. said.Prepend(drops.AskedRefusal).OfType<Reason>().Select(Reason)];
    }

    /// <summary>A reason as it is written for readers.</summary>
    public string Reason(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Prose.For(reason, culture);
    }

    /// <summary>"dropped", "did not drop", or that its data could not show it.</summary>
    public string State(AccountDrop one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return text[one.Dropped ? "StateDropped" : one.CanShow ? "StateHeld" : "StateBlind"];
    }

    /// <summary>What it was held against.</summary>
    public string Basis(AccountDrop one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return text[$"Basis_{one.Basis}", text[one.Granularity == Granularity.Hour ? "Hours" : "Days"].Value];
    }

    /// <summary>A counted total, whole.</summary>
    public string Total(double value) => value.ToString("N0", culture);

    /// <summary>A bound in two significant digits.</summary>
    public string Bound(double value) => DisplayFigure.ForWidth(Math.Abs(value), culture).Text(value);

    /// <summary>A count.</summary>
    public string Count(int number) => number.ToString("N0", culture);

    /// <summary>Times and length of a proposed window.</summary>
    public string Times(WindowSuggestion one, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Granularity == Granularity.Hour
            ? text["WindowHours", TimeWords.Span(one.Window.Start, one.Window.EndExclusive, zone, culture), TimeWords.Zone(zone), TimeWords.Length(one.Window.Length, culture)]
            : Days(one, zone);
    }

    private string Days(WindowSuggestion one, DateTimeZone zone)
    {
        var (first, last) = (one.Window.Start.InZone(zone).Date, (one.Window.EndExclusive - Duration.Epsilon).InZone(zone).Date);
        return first == last ? TimeWords.Day(first, culture) : text["WindowDays", TimeWords.Day(first, culture), TimeWords.Day(last, culture)];
    }

    private string Probability(double chance) => chance switch
    {
        < Million => text["ChanceMillion"],
        < 0.1 => text["ChanceOneIn", DisplayFigure.ForWidth(1 / chance, culture).Text(1 / chance)],
        _ => text["ChancePercent", Math.Round(100 * chance).ToString("N0", culture)],
    };
}
