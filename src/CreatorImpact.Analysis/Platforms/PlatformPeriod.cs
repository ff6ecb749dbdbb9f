using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Where a covered period comes from.</summary>
public enum PeriodBasis
{
    /// <summary>Somebody says that every outage of these days was written down.</summary>
    Stated,

    /// <summary>From the first incident of a status history to the moment the history was written.</summary>
    StatusHistory,

    /// <summary>From the first registered outage to the last.</summary>
    Outages,
}

/// <summary>
/// The time in which the outages of a platform are known. Nothing is said of a year outside it: a register that begins with an outage does not know
/// how long there was none before.
/// </summary>
/// <remarks>
/// A period that begins with an outage holds one more than its length tells of, and one that also ends with an outage would hold two ends for one
/// interval more. Therefore <see cref="PeriodBasis.Outages"/> reaches from the start of the first to the start of the last, which stands outside:
/// n − 1 outages, each with the time until the next.
/// </remarks>
/// <param name="Window">From and to.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Inside">Episodes that begin inside.</param>
/// <param name="Outside">Episodes that begin before it or after it.</param>
/// <param name="Events">Outages that say how often they come: those inside, without one at which the period itself begins, with one at which it ends.</param>
public sealed record PlatformPeriod(OutageWindow Window, PeriodBasis Basis, IReadOnlyList<OutageEpisode> Inside, int Outside, int Events)
{
    // Formats in which a source lists its past incidents without a break. Lists of what is under way now are none.
    private static readonly HashSet<string> Histories = new(StringComparer.Ordinal)
    {
        "statuspage.incidents", "statuspage.rss", "statuspage.atom", "google.incidents", "heroku.incidents", "slack.history", "cachet.incidents", "uptimerobot.api", "uptimerobot.csv", "pagerduty.csv",
    };

    /// <summary>Length in days.</summary>
    public double Days => Window.Length.TotalDays;

    /// <summary>Length in years of 365.25 days.</summary>
    public double Years => Days / OutageRate.DaysOfYear;

    /// <summary>True when it ends because an outage came.</summary>
    public bool EndsWithOutage => Basis == PeriodBasis.Outages;

    /// <summary>Finds the period of a platform.</summary>
    /// <param name="episodes">What counts, in order.</param>
    /// <param name="choice">May state the days.</param>
    /// <param name="written">When imports were written by their source, by their number.</param>
    /// <param name="now">Nothing is known of what comes later.</param>
    /// <returns>The period, or why there is none.</returns>
    public static (PlatformPeriod? Period, Reason? Refusal) Of(IReadOnlyList<OutageEpisode> episodes, PlatformChoice choice, IReadOnlyDictionary<long, Instant> written, Instant now)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        ArgumentNullException.ThrowIfNull(choice);
        if (episodes.Count == 0) return (null, new Reason("no_outages", "No outage that counts is registered, so nothing is known of this platform: neither that it was up nor that it was down. Enter or import its outages."));
        if (choice is { From: { } from, To: { } to }) return Stated(episodes, choice.Zone.AtStartOfDay(from).ToInstant(), Instant.Min(choice.Zone.AtStartOfDay(to.PlusDays(1)).ToInstant(), now));
        if (HistoryOf(episodes, written, now) is { } history) return (history, null);
        if (episodes.Count == 1)
        {
            return (null, new Reason(
                "one_outage", "Found one outage, expected at least two: a single one says nothing of how often they come. Import a status history, or state the days in which every outage was written down."));
        }

        var window = new OutageWindow(episodes[0].Start, episodes[^1].Start);
        return (new PlatformPeriod(window, PeriodBasis.Outages, [.. episodes.SkipLast(1)], 1, episodes.Count - 1), null);
    }

    /// <summary>True for an outage that stands in a history without a break.</summary>
    private static bool IsOfHistory(Data.Store.StoredOutage outage) => outage is { ImportId: not null, Source: { } source } && Histories.Contains(source);

    private static (PlatformPeriod? Period, Reason? Refusal) Stated(IReadOnlyList<OutageEpisode> episodes, Instant start, Instant end)
    {
        if (end <= start) return (null, new Reason("empty_period", Invariant($"The days stated begin at {start}, which is not before their end or now ({end}): expected a first day in the past and a last day not before it.")));

        var inside = episodes.Where(episode => episode.Start >= start && episode.Start < end).ToList();
        return (new PlatformPeriod(new OutageWindow(start, end), PeriodBasis.Stated, inside, episodes.Count - inside.Count, inside.Count), null);
    }

    private static PlatformPeriod? HistoryOf(IReadOnlyList<OutageEpisode> episodes, IReadOnlyDictionary<long, Instant> written, Instant now)
    {
        var listed = episodes.SelectMany(episode => episode.Outages).Where(IsOfHistory).ToList();
        if (listed.Count == 0) return null;

        var first = episodes.First(episode => episode.Outages.Any(IsOfHistory)).Start;
        var end = Instant.Min(now, listed.Max(outage => written.GetValueOrDefault(outage.ImportId!.Value, outage.EndExclusive ?? outage.Start)));
        if (end <= first) return null;

        var inside = episodes.Where(episode => episode.Start >= first && episode.Start < end).ToList();
        return new PlatformPeriod(new OutageWindow(first, end), PeriodBasis.StatusHistory, inside, episodes.Count - inside.Count, inside.Count - 1);
    }
}
