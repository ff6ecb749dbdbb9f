using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Money;

/// <summary>Amounts and scopes in words.</summary>
internal static class MoneyWords
{
    private const decimal BytesOfKilobyte = 1_000m;

    /// <summary>"1,234.50 EUR".</summary>
    public static string Amount(decimal amount, string currency, CultureInfo culture) => $"{amount.ToString("#,##0.00####", culture)} {currency}";

    /// <summary>"1.00–3.00 EUR"; one amount when both are equal.</summary>
    public static string Range(decimal low, decimal high, string currency, CultureInfo culture) =>
        low == high ? Amount(low, currency, culture) : $"{low.ToString("#,##0.00####", culture)}–{Amount(high, currency, culture)}";

    /// <summary>A rate with all its digits.</summary>
    public static string Rate(decimal rate, CultureInfo culture) => rate.ToString("#,##0.########", culture);

    /// <summary>"1.2 MB".</summary>
    public static string Size(long bytes, CultureInfo culture) => bytes switch
    {
        < 1_000 => string.Create(culture, $"{bytes} B"),
        < 1_000_000 => string.Create(culture, $"{bytes / BytesOfKilobyte:0.#} kB"),
        _ => string.Create(culture, $"{bytes / BytesOfKilobyte / BytesOfKilobyte:0.#} MB"),
    };

    /// <summary>Of which account and outage.</summary>
    public static string Scope(MoneyScopes scopes, MoneyScope scope, IStringLocalizer<MoneyText> text)
    {
        var account = scope.AccountId == 0 ? text["EveryAccount"].Value : scopes.AccountOf(scope) is { } known ? Account(known) : text["AccountGone"];
        var outage = scope.OutageId == 0 ? text["EveryOutage"].Value : scopes.OutageOf(scope)?.Title ?? text["OutageGone"];
        return $"{account} · {outage}";
    }

    /// <summary>Name and platform of an account.</summary>
    public static string Account(StoredAccount account) => PlatformWords.Of(account.Platform) is { } platform ? $"{account.Name} · {platform}" : account.Name;

    /// <summary>Title and day of an outage.</summary>
    public static string Outage(StoredOutage outage, MoneyScopes scopes, CultureInfo culture) =>
        $"{outage.Title} · {TimeWords.Day(outage.Start.InZone(scopes.ZoneOf(new MoneyScope(0, outage.Id))).Date, culture)}";
}
