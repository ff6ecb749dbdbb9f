using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Data.Roster;

/// <summary>What the roster page shows.</summary>
/// <param name="Lines">Entries, in order of creator and account.</param>
/// <param name="Removed">Entries the user took off the roster.</param>
/// <param name="Unlisted">Accounts with data that no entry means.</param>
/// <param name="Sets">Segment sets.</param>
public sealed record RosterModel(IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterLine> Removed, IReadOnlyList<RosterAccount> Unlisted, IReadOnlyList<SegmentSet> Sets)
{
    /// <summary>Creators on the roster, each once.</summary>
    public int Creators => CreatorNames.Count(Lines.Select(line => line.Creator));

    /// <summary>Names of clients, to choose from while typing.</summary>
    public IReadOnlyList<string> Clients => [.. Lines.SelectMany(line => line.Stored.Entry.Clients).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase)];
}

/// <summary>One entry of the roster.</summary>
/// <param name="Stored">As stored.</param>
/// <param name="Accounts">Accounts with data it means.</param>
public sealed record RosterLine(StoredRosterEntry Stored, IReadOnlyList<RosterAccount> Accounts)
{
    /// <summary>Whose account it is.</summary>
    public string Creator => SegmentSets.CreatorOf(Stored.Entry);

    /// <summary>Platform as shown; null when the entry holds everywhere.</summary>
    public string? Platform => PlatformWords.Of(Stored.Entry.Platform);

    /// <summary>Address of the form with this entry in it.</summary>
    public string EditHref => RosterAddress.Of(Stored.Entry.Account, Stored.Entry.Platform);
}

/// <summary>An account with data.</summary>
/// <param name="Name">As its exports name it.</param>
/// <param name="Platform">As stored; null when no file stated one.</param>
/// <param name="Series">Series it has.</param>
/// <param name="Posts">Posts it has.</param>
public sealed record RosterAccount(string Name, string? Platform, int Series, int Posts)
{
    /// <summary>Address of the form that puts it on the roster.</summary>
    public string AddHref => RosterAddress.Of(Name, Platform);
}

/// <summary>Addresses of the roster page.</summary>
internal static class RosterAddress
{
    public const string Page = "data/roster";

    /// <summary>With an account in the form.</summary>
    public static string Of(string account, string? platform) =>
        $"{Page}?account={Uri.EscapeDataString(account)}" + (platform is null ? "" : "&platform=" + Uri.EscapeDataString(platform));
}
