using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Shell;

/// <summary>Names a series in one line.</summary>
internal static class SeriesWords
{
    /// <summary>Account, platform, metric and grain.</summary>
    public static string Of(StoredSeries series, IStringLocalizer<ImpactText> text, FindingText words) =>
        $"{series.Key.Account} · {Measured(series, text, words)}";

    /// <summary>The same without the account: what is measured where.</summary>
    public static string Measured(StoredSeries series, IStringLocalizer<ImpactText> text, FindingText words)
    {
        string unit = text[series.Key.Granularity == Granularity.Hour ? "UnitHourly" : "UnitDaily", words.Metric(series.Key.Metric)];
        return PlatformWords.Of(series.Key.Platform) is { } platform ? $"{platform} · {unit}" : unit;
    }
}
