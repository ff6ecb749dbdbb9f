using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Shell;

/// <summary>Names a series in one line.</summary>
internal static class SeriesWords
{
    public static string Of(StoredSeries series, IStringLocalizer<ImpactText> text, FindingText words)
    {
        var unit = text[series.Key.Granularity == Granularity.Hour ? "UnitHourly" : "UnitDaily", words.Metric(series.Key.Metric)];
        return PlatformWords.Of(series.Key.Platform) is { } platform ? $"{series.Key.Account} · {platform} · {unit}" : $"{series.Key.Account} · {unit}";
    }
}
