namespace CreatorImpact.Analysis.Runs;

/// <summary>What of the things a stored estimate rests on is different now.</summary>
/// <param name="IsUnknown">True when the run kept no record of them (it is older than the record), so that nothing can be compared.</param>
/// <param name="Series">True when its own series shows other values, another zone or currency, or nothing any more.</param>
/// <param name="Companions">Numbers of other series it consulted that changed, came or went.</param>
/// <param name="Outages">Outages that came, went or changed in what decides figures.</param>
/// <param name="ImportsThen">Imports that held its own series at the run, highest rank first.</param>
/// <param name="ZoneThen">Zone of its own series at the run; null when nothing stated one.</param>
public sealed record EstimateChange(bool IsUnknown, bool Series, IReadOnlyList<long> Companions, IReadOnlyList<OutageChange> Outages, IReadOnlyList<long> ImportsThen, string? ZoneThen = null)
{
    /// <summary>Nothing is different.</summary>
    public static EstimateChange None { get; } = new(false, false, [], [], []);

    /// <summary>The run kept no record.</summary>
    public static EstimateChange Unknown { get; } = None with { IsUnknown = true };

    /// <summary>True when the roster states another audience of it, or of a control, and the outage hit certain regions only.</summary>
    public bool Audience { get; init; }

    /// <summary>True when the estimate may no longer speak of what is stored.</summary>
    public bool IsChanged => IsUnknown || Series || Audience || Companions.Count > 0 || Outages.Count > 0;
}

/// <summary>An outage that is different now.</summary>
/// <param name="OutageId">Its number.</param>
/// <param name="Title">What it is called, or was.</param>
/// <param name="Kind">How it differs.</param>
public sealed record OutageChange(long OutageId, string Title, OutageChangeKind Kind);

/// <summary>How an outage differs from what a run knew.</summary>
public enum OutageChangeKind
{
    /// <summary>The run did not know it.</summary>
    Added,

    /// <summary>Its times, platform, regions, function or severity are others.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Removed,
}
