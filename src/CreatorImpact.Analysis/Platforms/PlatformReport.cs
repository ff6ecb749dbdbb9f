using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>What the register says of one platform. Where it says nothing, every figure is null: never 0 and never 100 %.</summary>
public sealed record PlatformReport
{
    /// <summary>Platform as stored; null gathers outages whose platform nobody stated.</summary>
    public required string? Platform { get; init; }

    /// <summary>Outages that count.</summary>
    public required IReadOnlyList<StoredOutage> Outages { get; init; }

    /// <summary>The same with overlapping ones joined.</summary>
    public required IReadOnlyList<OutageEpisode> Episodes { get; init; }

    /// <summary>Illustrative outages that are shown and do not count.</summary>
    public int IllustrativeLeftOut { get; init; }

    /// <summary>Planned work that does not count.</summary>
    public int PlannedLeftOut { get; init; }

    /// <summary>Outages marked in the register as left out of totals.</summary>
    public int MarkedLeftOut { get; init; }

    /// <summary>Counted outages whose end is not known: counted, but without hours.</summary>
    public int WithoutEnd { get; init; }

    /// <summary>Counted outages in certain regions only: their hours count as they are.</summary>
    public int Regional { get; init; }

    /// <summary>Time in which outages are known; null with a reason.</summary>
    public PlatformPeriod? Period { get; init; }

    /// <summary>Why there is no period; null when there is.</summary>
    public Reason? NoPeriod { get; init; }

    /// <summary>Hours of all counted outages until now; null when no end is known.</summary>
    public DowntimeHours? DownInAll { get; init; }

    /// <summary>Hours a year over the covered period; null without a period of <see cref="OutageRate.FewestDays"/> days, or without an outage of known end in it.</summary>
    public DowntimeHours? DownAYear { get; init; }

    /// <summary>How it answered.</summary>
    public required ResponseMedians Response { get; init; }

    /// <summary>By month, oldest first; empty without an outage.</summary>
    public IReadOnlyList<MonthLine> Months { get; init; } = [];

    /// <summary>When in the week and the year; null without an outage.</summary>
    public OutageTimes? Times { get; init; }

    /// <summary>How many a year, at what cost.</summary>
    public required ForwardRisk Forward { get; init; }

    /// <summary>True for yearly losses that documents handed to others do not show: too few creators are behind one of the outages.</summary>
    public bool HidesLosses { get; init; }

    /// <summary>What users said of it.</summary>
    public IReadOnlyList<FeedbackSeries> Feedback { get; init; } = [];

    /// <summary>True when no outage counts.</summary>
    public bool IsEmpty => Outages.Count == 0;

    /// <summary>Reports on a platform.</summary>
    /// <param name="platform">Its stored name; null for outages without one.</param>
    /// <param name="registered">All its outages, in order of their start.</param>
    /// <param name="data">What was loaded.</param>
    /// <param name="choice">What counts.</param>
    internal static PlatformReport Of(string? platform, IReadOnlyList<StoredOutage> registered, PlatformData data, PlatformChoice choice)
    {
        var counted = registered.Where(outage => choice.Counts(outage, data.Now)).ToList();
        var episodes = OutageEpisode.Of(counted);
        var (period, refusal) = PlatformPeriod.Of(episodes, choice, data.Written, data.Now);
        var (seed, name) = (SeedOf(counted), platform ?? "");
        var nets = counted.Select(outage => data.Nets.GetValueOrDefault(outage.Id)).OfType<OutageNet>().ToList();
        var report = new PlatformReport
        {
            Platform = platform,
            Outages = counted,
            Episodes = episodes,
            IllustrativeLeftOut = registered.Count(outage => !choice.Illustrative && PlatformChoice.IsIllustrative(outage)),
            PlannedLeftOut = registered.Count(outage => !choice.Planned && outage.Planned && (choice.Illustrative || !PlatformChoice.IsIllustrative(outage))),
            MarkedLeftOut = registered.Count(outage => outage.LeftOut && (choice.Planned || !outage.Planned) && (choice.Illustrative || !PlatformChoice.IsIllustrative(outage))),
            WithoutEnd = counted.Count(outage => outage.Phases.Count == 0),
            Regional = counted.Count(outage => outage.Regions.Count > 0),
            Period = period,
            NoPeriod = refusal,
            Response = ResponseMedians.Of(counted, data.Updates, data.Now),
            HidesLosses = nets.Exists(net => net.IsHiddenFromOthers),
            Forward = ForwardRisk.Of(period, refusal, episodes, nets, seed, name),
            Feedback = data.FeedbackOf(platform, counted),
        };
        return counted.Count == 0 ? report : report.WithTimes(choice.Zone, data.Now, seed, name);
    }

    private PlatformReport WithTimes(DateTimeZone zone, Instant now, ulong seed, string name)
    {
        List<OutagePhase> phases = [.. OutageEpisode.PhasesOf(Outages, now)];
        var known = KnownTime(now);
        List<OutageEpisode> shown = [.. Episodes.Where(episode => episode.Start >= known.Start && episode.Start < known.EndExclusive)];
        var downtime = new Downtime(phases, known);
        var inPeriod = Period is null ? null : new Downtime(phases, Period.Window);
        return this with
        {
            DownInAll = phases.Count == 0 ? null : new Downtime(phases).Total,
            // Nothing registered, or no end known, is not the same as never down.
            DownAYear = Period is { Days: >= OutageRate.FewestDays } period && inPeriod!.Total.Touched > 0 ? inPeriod.Total.PerYear(period.Years) : null,
            Months = MonthLine.Of(known, shown, downtime, zone),
            Times = OutageTimes.Of(known, shown, downtime, zone, now, seed, name),
        };
    }

    /// <summary>The time that pictures show: the covered period; where outages alone bound it, the last one with its end, too, as far as it has come.</summary>
    private OutageWindow KnownTime(Instant now)
    {
        if (Period is { Basis: not PeriodBasis.Outages } period) return period.Window;
        var last = Episodes.Max(episode => Instant.Max(Instant.Min(episode.EndExclusive ?? episode.Start, now), episode.Start + Duration.FromHours(1)));
        return new OutageWindow(Episodes[0].Start, last);
    }

    private static ulong SeedOf(IEnumerable<StoredOutage> outages) => StableHash.Of(string.Join('\n', outages.Select(outage =>
        string.Create(CultureInfo.InvariantCulture, $"{outage.Id} {outage.Start.ToUnixTimeTicks()} {outage.EndExclusive?.ToUnixTimeTicks()}"))));
}
