using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>When an account's own data were back in their normal range after an outage.</summary>
/// <param name="Account">Account.</param>
/// <param name="Platform">Its platform; null where no file stated one.</param>
/// <param name="Metric">Counted metric.</param>
/// <param name="Hourly">True for hours, false for days.</param>
/// <param name="At">From when on; null when the data do not show it.</param>
/// <param name="ZoneId">Zone of the series' days.</param>
public sealed record RecoveredLine(string Account, string? Platform, string Metric, bool Hourly, Instant? At, string ZoneId);

/// <summary>One entry of the history as the page shows it.</summary>
/// <param name="Change">What was done.</param>
/// <param name="Fields">What differs from the state before, by name of the field.</param>
/// <param name="IsCurrent">True for the state the outage is in.</param>
public sealed record HistoryLine(OutageChange Change, IReadOnlyList<string> Fields, bool IsCurrent);

/// <summary>What the page of one outage shows.</summary>
/// <param name="Line">The outage.</param>
/// <param name="Times">The platform's answer.</param>
/// <param name="Log">What it said, oldest first.</param>
/// <param name="Recovered">From the newest estimates, by account.</param>
/// <param name="Overlap">Outages it overlaps with; null for none.</param>
/// <param name="History">The newest change first.</param>
/// <param name="Settings">How the register is kept.</param>
public sealed record OutageDetailModel(
    OutageLine Line,
    ResponseTimes Times,
    IReadOnlyList<OutageStatement> Log,
    IReadOnlyList<RecoveredLine> Recovered,
    OutageOverlap? Overlap,
    IReadOnlyList<HistoryLine> History,
    OutageSettings Settings)
{
    /// <summary>The outage as stored.</summary>
    public StoredOutage Outage => Line.Outage;

    /// <summary>True when the user's entry hides an imported one.</summary>
    public bool CoversImport => Outage is { ImportId: null, Removed: false } && History.Any(line => line.Change.State.ImportId is not null);

    /// <summary>True when the user wrote this statement down, so that it can be taken away.</summary>
    public bool IsOwn(OutageStatement said) => Outage.Statements.Contains(said);
}
