using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What an offer is said to rest on, in words.</summary>
internal static class StatedWords
{
    /// <summary>One phrase for each thing that was stated.</summary>
    public static IReadOnlyList<string> Of(Offer offer, DateTimeZone zone, IStringLocalizer<MoneyText> text, CultureInfo culture)
    {
        var stated = offer.Assumptions;
        var phrases = new List<string>();
        if (stated.Rpm is { } rpm) phrases.Add(text["SaysRpm", MoneyWords.Amount(rpm, offer.Currency, culture)]);
        if (stated.RecoveryDays is { } days) phrases.Add(text["SaysRecovery", days]);
        if (stated.WindowStart is { } start) phrases.Add(text["SaysStart", TimeWords.Minute(start, zone, culture), zone.Id]);
        if (stated.WindowEnd is { } end) phrases.Add(text["SaysEnd", TimeWords.Minute(end, zone, culture), zone.Id]);
        if (stated.Kappa is { } kappa) phrases.Add(text["SaysKappa", (kappa * 100).ToString("0.##", culture)]);
        return phrases;
    }
}
