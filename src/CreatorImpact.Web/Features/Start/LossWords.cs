using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Start;

/// <summary>Writes a finding in the short forms of the start pages.</summary>
internal sealed class LossWords(IStringLocalizer<StartText> text, IStringLocalizer<ImpactText> impact, CultureInfo culture)
{
    private readonly FindingText _words = new(culture);

    /// <summary>The verdict in a few words.</summary>
    public string Verdict(StartFinding finding) => finding.Entry is { NoLossLargerThan: { } limit } && finding.Loss is { } loss
        ? limit <= 0 ? text["Verdict_no_loss"] : text["NoLossShort", DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, culture).Limit(limit), Unit(finding)]
        : text[$"Verdict_{finding.Entry.Verdict.Replace(' ', '_')}"];

    /// <summary>Rounded loss with its unit; null when refused.</summary>
    public string? Loss(StartFinding finding) => finding.Loss is { } loss ? $"{DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, culture).Text(loss.Point)} {Unit(finding)}" : null;

    /// <summary>Its 90 % range, rounded alike; null when refused.</summary>
    public string? Range(StartFinding finding) => finding.Loss is { } loss ? Prose.Unbroken(impact["Range90", RangeOf(loss, finding)]) : null;

    /// <summary>What its loss is counted in.</summary>
    public string Unit(StartFinding finding) => _words.Unit(finding.Entry.Metric, finding.Entry.Currency);

    /// <summary>Account, platform, metric and grain.</summary>
    public string Series(StartFinding finding) => SeriesWords.Of(finding.Series, impact, _words);

    /// <summary>"12 Nov 2026" or "12 Nov 2026 · 3 days ago".</summary>
    public string Newest(AccountFreshness account, NodaTime.Instant now)
    {
        var (day, age) = (TimeWords.Day(account.LastDay, culture), account.AgeInDays(now));
        return age switch
        {
            0 => text["NewestToday", day],
            1 => text["NewestYesterday", day],
            _ => text["NewestAgo", day, age.ToString("N0", culture)],
        };
    }

    /// <summary>The loss in usual days of that series, such as "0.40"; null without a usual day.</summary>
    public string? UsualDays(StartFinding finding) => finding.LossInUsualDays?.ToString("0.00", culture);

    /// <summary>What to write to somebody whose export is missing.</summary>
    public string Reminder(MissingData line) => text[
        "Reminder",
        line.Account.Account,
        PlatformWords.Of(line.Account.Platform) ?? text["PlatformUnstated"].Value,
        TimeWords.Day(line.Outage.Start.InUtc().Date, culture),
        TimeWords.Day(line.NeededUntil, culture)];

    private string RangeOf(IntervalJson loss, StartFinding finding)
    {
        var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, culture);
        return finding.Entry.NoLossLargerThan is null ? figure.Range(loss.Lo90, loss.Hi90) : figure.RangeToLimit(loss.Lo90, loss.Hi90);
    }
}
