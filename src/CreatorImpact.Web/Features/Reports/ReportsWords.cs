using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Names what a document can be about.</summary>
internal sealed class ReportsWords(IStringLocalizer<ReportsText> text, CultureInfo culture)
{
    /// <summary>"TikTok · Playback outage · 5 Nov 2026".</summary>
    public string Outage(StoredOutage outage) => $"{PlatformWords.Of(outage.Platform) ?? text["Unstated"].Value} · {outage.Title} · {TimeWords.Day(outage.Start.InUtc().Date, culture)}";

    /// <summary>"luma · TikTok".</summary>
    public static string Account(StoredAccount account) => PlatformWords.Of(account.Platform) is { } platform ? $"{account.Name} · {platform}" : account.Name;
}
