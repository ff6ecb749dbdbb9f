using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>One thing that changed since an estimate.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="ImportId">Import whose revisions show the values; null where there are none to show.</param>
public sealed record ChangeLine(string Text, long? ImportId = null);

/// <summary>Tells what changed since an estimate: its own data by import, other data it takes into account, outages.</summary>
internal sealed class ChangeWords(IStringLocalizer<ImpactText> text, FindingText words)
{
    private const int MostNames = 3;

    /// <summary>One line a thing; empty when nothing changed.</summary>
    public IReadOnlyList<ChangeLine> Lines(ChangeFacts? facts) => facts is null ? [] : [.. Of(facts)];

    private IEnumerable<ChangeLine> Of(ChangeFacts facts)
    {
        if (facts.Change.IsUnknown)
        {
            yield return new ChangeLine(text["SinceUnknown"]);
            yield break;
        }

        foreach (var one in facts.Own)
            yield return new ChangeLine(Own(one, facts.Series.Key.Granularity), one.Import.State == ImportState.Applied && one.Count.Revised > 0 ? one.Import.Id : null);
        var zoned = facts.Change.Series && !string.Equals(facts.Change.ZoneThen, facts.Series.ZoneId, StringComparison.Ordinal);
        if (zoned)
            yield return new ChangeLine(text["SinceZone", facts.Series.ZoneId ?? text["ZoneNone"].Value, facts.Change.ZoneThen ?? text["ZoneNone"].Value]);
        if (facts.Change.Series && facts.Own.Count == 0 && !zoned)
            yield return new ChangeLine(text["SinceOther"]);
        if (facts.Change.Companions.Count > 0)
            yield return new ChangeLine(Companions(facts));
        if (facts.Change.Audience)
            yield return new ChangeLine(text["SinceAudience"]);
        foreach (var outage in facts.Change.Outages)
            yield return new ChangeLine(text[$"SinceOutage_{outage.Kind}", outage.Title]);
    }

    private string Own(ImportDifference one, Granularity granularity)
    {
        string[] parts = [.. new[] { Part("Revised", one.Count.Revised, granularity), Part("Added", one.Count.Added, granularity), Part("Removed", one.Count.Removed, granularity) }.OfType<string>()];
        var counted = parts.Length == 1 ? parts[0] : text["SinceAnd", string.Join(", ", parts[..^1]), parts[^1]].Value;
        var undone = one.Import.State == ImportState.Undone;
        var at = undone ? one.Import.ClosedAt ?? one.Import.ReceivedAt : one.Import.File.ExportedAt;
        return text[undone ? "SinceUndone" : "SinceImport", counted, one.Import.File.FileName, $"{TimeWords.Minute(at, DateTimeZone.Utc, words.Culture)} UTC"];
    }

    private string? Part(string kind, long count, Granularity granularity)
    {
        var (unit, number) = (granularity == Granularity.Hour ? "Hour" : "Day", count == 1 ? "One" : "Many");
        return count == 0 ? null : text[$"Since{kind}{number}{unit}", count.ToString("N0", words.Culture)].Value;
    }

    private string Companions(ChangeFacts facts)
    {
        var names = facts.Companions.Take(MostNames).Select(series => SeriesWords.Of(series, text, words)).ToList();
        var more = facts.Change.Companions.Count - names.Count;
        if (names.Count == 0) return text["SinceCompanionsGone"];
        var listed = string.Join("; ", names);
        return more == 0 ? text["SinceCompanions", listed] : text["SinceCompanionsMore", listed, more.ToString("N0", words.Culture)];
    }
}
