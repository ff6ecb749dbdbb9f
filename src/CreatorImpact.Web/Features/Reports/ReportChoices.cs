using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>What a document can be about.</summary>
public sealed record ReportChoices
{
    /// <summary>Nothing.</summary>
    public static ReportChoices None { get; } = new();

    /// <summary>Outages that are over, newest first.</summary>
    public IReadOnlyList<StoredOutage> Outages { get; init; } = [];

    /// <summary>Accounts with data.</summary>
    public IReadOnlyList<StoredAccount> Accounts { get; init; } = [];

    /// <summary>Outages and accounts with an estimate.</summary>
    public IReadOnlySet<(long Outage, long Account)> Estimated { get; init; } = new HashSet<(long, long)>();

    /// <summary>Clients something was promised to.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>Segment sets accounts may be in.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>The outage of a number.</summary>
    public StoredOutage? OutageOf(string? number) => Outages.FirstOrDefault(one => ReportsAddress.Written(one.Id) == number);

    /// <summary>Accounts an outage concerns; all without one.</summary>
    public IReadOnlyList<StoredAccount> AccountsOf(StoredOutage? outage) =>
        outage is null ? Accounts : [.. Accounts.Where(account => OutageMatch.Applies(account.Platform, outage.Platform, null))];

    /// <summary>An address with what it leaves open filled in, or what keeps it from being filled in.</summary>
    public (ReportsAddress Address, ReportGap? Gap) Complete(ReportsAddress address, ReportNeeds needs)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(needs);
        StoredOutage? outage = null;
        if (needs.Outage)
        {
            if (Outages.Count == 0) return (address, ReportGap.NoOutage);
            outage = address.Outage is null ? Newest(needs.Account ? Named(address) : null) : OutageOf(address.Outage);
            if (outage is null) return (address, ReportGap.UnknownOutage);
        }

        var filled = address with
        {
            Outage = ReportsAddress.Written(outage?.Id),
            Account = null,
            Creator = null,
            Platform = null,
            Client = null,
            Set = needs.SegmentSet ? address.Set : null,
            Run = needs.HasEarlierRuns ? address.Run : null,
        };
        if (needs.Account)
        {
            if (Accounts.Count == 0) return (filled, ReportGap.NoAccount);
            if (needs.TakesEveryAccount && (address.Account ?? address.Creator ?? ReportsAddress.Every) == ReportsAddress.Every) return (filled with { Account = ReportsAddress.Every }, null);
            var (account, gap) = AccountOf(address, outage);
            if (account is null) return (filled, gap);
            filled = filled with { Account = ReportsAddress.Written(account.Id) };
        }

        if (!needs.Client) return (filled, null);
        if (Clients.Count == 0) return (filled, ReportGap.NoClient);
        var client = address.Client is { } asked ? Clients.FirstOrDefault(one => one == asked) : Clients[0];
        return client is null ? (filled, ReportGap.UnknownClient) : (filled with { Client = client }, null);
    }

    /// <summary>True when an address names an account and was completed with another, which a form may go on with and a file may not.</summary>
    public bool IsOfAnother(ReportsAddress asked, ReportsAddress completed)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(completed);
        return completed.Account is { } taken && taken != ReportsAddress.Every && Named(asked) is { } named && ReportsAddress.Written(named.Id) != taken;
    }

    // One that concerns the account asked for comes before all others; one with an estimate says more than one without, one that happened more than an example.
    private StoredOutage Newest(StoredAccount? named) => Outages
        .OrderByDescending(one => named is null || OutageMatch.Applies(named.Platform, one.Platform, null))
        .ThenByDescending(one => Estimated.Any(pair => pair.Outage == one.Id && (named is null || pair.Account == named.Id)))
        .ThenBy(one => one.IsIllustrative)
        .First();

    // An account of another platform than the outage is left for one of its own: choosing another outage must not end in nothing.
    private (StoredAccount? Account, ReportGap? Gap) AccountOf(ReportsAddress address, StoredOutage? outage)
    {
        var concerned = AccountsOf(outage);
        var asked = Named(address);
        if (asked is null && (NumberOf(address) ?? address.Creator) is not null) return (null, ReportGap.UnknownAccount);
        if (asked is not null && concerned.Contains(asked)) return (asked, null);
        return concerned.OrderByDescending(one => Estimated.Contains((outage?.Id ?? 0, one.Id))).FirstOrDefault() is { } first ? (first, null) : (null, ReportGap.NoAccount);
    }

    // The account an address names by number, or by name and platform; null when it names none that is there.
    private StoredAccount? Named(ReportsAddress address) =>
        NumberOf(address) is { } number ? Accounts.FirstOrDefault(one => ReportsAddress.Written(one.Id) == number)
        : address.Creator is { } name ? Accounts.FirstOrDefault(one => one.Name == name && (one.Platform ?? "") == (address.Platform ?? ""))
        : null;

    private static string? NumberOf(ReportsAddress address) => address.Account == ReportsAddress.Every ? null : address.Account;
}

/// <summary>Why a document cannot even be asked for.</summary>
public enum ReportGap
{
    /// <summary>No outage is over.</summary>
    NoOutage,

    /// <summary>No account has data the outage concerns.</summary>
    NoAccount,

    /// <summary>Nothing was promised to a client.</summary>
    NoClient,

    /// <summary>There is no outage of that number that is over.</summary>
    UnknownOutage,

    /// <summary>There is no account of that number or name with data.</summary>
    UnknownAccount,

    /// <summary>Nothing was promised to a client of that name.</summary>
    UnknownClient,
}
