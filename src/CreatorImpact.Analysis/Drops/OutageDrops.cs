using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Drops;

/// <summary>Who dropped in an outage: every account it concerns, and what that says of platform and account.</summary>
/// <param name="Outage">The outage.</param>
/// <param name="Window">From its first start to its last end.</param>
/// <param name="Asked">Account asked about; null for all.</param>
/// <param name="Share">The accounts that could be compared, and the verdict.</param>
/// <param name="NotCompared">Accounts that could not be, each with the reason.</param>
public sealed record OutageDrops(StoredOutage Outage, OutageWindow Window, string? Asked, DropShare Share, IReadOnlyList<NotCompared> NotCompared)
{
    /// <summary>Why the account asked about is not among those compared; null when it is, or when none was asked about.</summary>
    public Reason? AskedRefusal => Asked is null || Share.Asked is not null ? null : NotCompared.FirstOrDefault(one => one.IsAsked)?.Reason;
}

/// <summary>An account that could not be compared.</summary>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Its platform; null when none is stated.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsAsked">True for the account asked about.</param>
public sealed record NotCompared(string Account, string? Platform, Reason Reason, bool IsAsked = false);
