using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Answers "is it over?".</summary>
internal sealed class OverWords(ImpactFinding finding, IStringLocalizer<ImpactText> text, FindingText words)
{
    /// <summary>One sentence; null when refused.</summary>
    public string? Sentence()
    {
        if (finding.Chart is not { } chart)
            return null;

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(chart.ZoneId) ?? DateTimeZone.Utc;
        if (chart.RecoveredAt is { } at)
            return text[finding.Entry.Verdict == Words.LossFound ? "OverSince" : "OverNormal", When(at)];

        return RecoverySpan.IsCovered(finding, zone) ? text["OverNotYet", When(chart.RecoveryEnd)] : text["OverUnknown", When(RecoverySpan.DataEnd(chart))];

        string When(long milliseconds)
        {
            var time = Instant.FromUnixTimeMilliseconds(milliseconds);
            return string.Equals(chart.Granularity, "hour", StringComparison.Ordinal)
                ? text["TimeInZone", TimeWords.Minute(time, zone, words.Culture), zone.Id]
                : TimeWords.Day(time.InZone(zone).Date, words.Culture);
        }
    }
}
