using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using NodaTime;

namespace CreatorImpact.Web.Features.Help;

/// <summary>What the help page of an outage shows.</summary>
/// <param name="Outages">To choose from, newest first.</param>
/// <param name="Outage">The chosen one; null when there is none.</param>
/// <param name="IsUnknown">True when one was asked for that is not there.</param>
public sealed record OutageHelpModel(IReadOnlyList<OutageChoice> Outages, OutageChoice? Outage, bool IsUnknown)
{
    /// <summary>How the steps went, all five in order.</summary>
    public IReadOnlyList<StepAnswer> Steps { get; init; } = [];

    /// <summary>What is noted, by topic.</summary>
    public IReadOnlyList<OutageNote> Notes { get; init; } = [];

    /// <summary>Official sources and known fakes.</summary>
    public IReadOnlyList<SourceNote> Sources { get; init; } = [];
}

/// <summary>An outage and the zone its times were typed in.</summary>
/// <param name="Stored">As stored.</param>
/// <param name="Zone">UTC when the zone is not known any more.</param>
public sealed record OutageChoice(StoredOutage Stored, DateTimeZone Zone);
