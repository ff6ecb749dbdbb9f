using CreatorImpact.Analysis.Documents;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Findings;

/// <summary>Decides the one thing to do next: what would change the answer most comes first.</summary>
public static class NextAction
{
    // Platforms restore counters within days; the engine's own advice is three.
    private const int RestoreDays = 3;

    // Above this an outage is a large part of its day, and daily figures show it.
    private static readonly Duration ShortOutage = Duration.FromHours(24);

    /// <summary>The one step.</summary>
    public static NextStep Decide(NextActionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var entry = facts.Finding.Entry;
        if (facts.IsSuperseded) return new NextStep(NextStepKind.ShowNewest);
        if (facts.IsStale) return new NextStep(NextStepKind.EstimateAgain);
        if (entry.Verdict == Words.PossibleDisplayGap) return DisplayGap(entry, facts);
        if (entry.Gross is null) return Refused(entry);
        if (facts.Settling is { IsSettled: false, FinalOn: { } final })
            return From(final, facts);
        if (entry.Granularity == "day" && !facts.HasHours && Length(entry) < ShortOutage)
            return new NextStep(NextStepKind.ExportHourly, DayOf(entry.WindowStart, facts.Zone));
        if (Has(entry, "few_clean_days") || Has(entry, "few_placebos")) return new NextStep(NextStepKind.AddHistory);
        return new NextStep(facts.HasOtherMetrics ? NextStepKind.OtherMetrics : NextStepKind.KeepExport);
    }

    private static NextStep DisplayGap(EstimateEntry entry, NextActionFacts facts) =>
        DayOf(entry.WindowEnd, facts.Zone) is { } end ? From(end.PlusDays(RestoreDays), facts) : new NextStep(NextStepKind.ImportAgain);

    private static NextStep Refused(EstimateEntry entry) => entry.Reasons[0].Code switch
    {
        "few_clean_days" or "few_placebos" => new NextStep(NextStepKind.AddHistory),
        "window_outside_data" or "window_missing" or "no_data" => new NextStep(NextStepKind.ImportOutageDays),
        "zone_unknown" or "irregular_hours" or "span_too_long" or "values_too_large" or "all_zero" => new NextStep(NextStepKind.CheckData),
        _ => new NextStep(NextStepKind.CheckOutage),
    };

    // What the day has passed for can be done at once.
    private static NextStep From(LocalDate day, NextActionFacts facts) =>
        facts.Now.InZone(facts.Zone).Date < day ? new NextStep(NextStepKind.ImportAgainAfter, day) : new NextStep(NextStepKind.ImportAgain);

    private static bool Has(EstimateEntry entry, string code) => entry.Reasons.Any(reason => string.Equals(reason.Code, code, StringComparison.Ordinal));

    private static Duration Length(EstimateEntry entry) =>
        Time(entry.WindowEnd) is { } end && Time(entry.WindowStart) is { } start ? end - start : Duration.MaxValue;

    private static LocalDate? DayOf(string instant, DateTimeZone zone) => Time(instant)?.InZone(zone).Date;

    private static Instant? Time(string instant) => InstantPattern.ExtendedIso.Parse(instant) is { Success: true, Value: var time } ? time : null;
}

/// <summary>What the decision rests on.</summary>
/// <param name="Finding">The finding shown.</param>
/// <param name="Zone">Zone of the series' days.</param>
/// <param name="Settling">Whether its data are all there and settled.</param>
/// <param name="Now">Now.</param>
/// <param name="IsStale">Outage or data changed after the estimate.</param>
/// <param name="IsSuperseded">A newer estimate of the same exists.</param>
/// <param name="HasHours">The account has the metric by the hour.</param>
/// <param name="HasOtherMetrics">The account has other metrics.</param>
public sealed record NextActionFacts(ImpactFinding Finding, DateTimeZone Zone, FindingSettling Settling, Instant Now, bool IsStale, bool IsSuperseded, bool HasHours, bool HasOtherMetrics);

/// <summary>The one thing to do next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Day">Which day it is about, or from which on it can be done; null when none.</param>
public sealed record NextStep(NextStepKind Kind, LocalDate? Day = null);

/// <summary>What can be done about a finding.</summary>
public enum NextStepKind
{
    /// <summary>Read the newer estimate.</summary>
    ShowNewest,

    /// <summary>Outage or data changed: compute anew.</summary>
    EstimateAgain,

    /// <summary>A newer export holds what is missing.</summary>
    ImportAgain,

    /// <summary>It will, from a day on.</summary>
    ImportAgainAfter,

    /// <summary>The export lacks the days of the outage.</summary>
    ImportOutageDays,

    /// <summary>More history before the outage.</summary>
    AddHistory,

    /// <summary>The same day by the hour.</summary>
    ExportHourly,

    /// <summary>Something is wrong with what was imported.</summary>
    CheckData,

    /// <summary>Something is wrong with what was entered.</summary>
    CheckOutage,

    /// <summary>The other metrics of the account.</summary>
    OtherMetrics,

    /// <summary>Nothing is missing: keep the proof.</summary>
    KeepExport,
}
