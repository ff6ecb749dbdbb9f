using System.Globalization;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Data.Roster;

/// <summary>What stands in the form: texts as typed.</summary>
public sealed class RosterDraft
{
    /// <summary>The entry this changes; null for a new one.</summary>
    public StoredRosterEntry? Original { get; private init; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => Original is null ? "roster:new" : $"roster:{Original.Entry.Platform}:{AccountKey.Of(Original.Entry.Account)}";

    public string Account { get; set; } = "";

    public string Platform { get; set; } = "";

    public string Creator { get; set; } = "";

    /// <summary>Apart by semicolons.</summary>
    public string Clients { get; set; } = "";

    /// <summary>Such as <c>tier: gold; sport</c>.</summary>
    public string Segments { get; set; } = "";

    /// <summary>Such as <c>US 30 %; GB 12 %</c>.</summary>
    public string Audience { get; set; } = "";

    public string Followers { get; set; } = "";

    public string Region { get; set; } = "";

    public string BusinessType { get; set; } = "";

    /// <summary><c>yes</c>, <c>no</c> or empty for not known.</summary>
    public string Monetised { get; set; } = "";

    /// <summary>A form for an account that may not be on the roster yet.</summary>
    public static RosterDraft For(string? account, string? platform) => new() { Account = account ?? "", Platform = PlatformWords.Of(platform) ?? "" };

    /// <summary>A stored entry as a form.</summary>
    public static RosterDraft Of(StoredRosterEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var entry = stored.Entry;
        return new RosterDraft
        {
            Original = stored,
            Account = entry.Account,
            Platform = PlatformWords.Of(entry.Platform) ?? "",
            Creator = entry.Creator ?? "",
            Clients = string.Join("; ", entry.Clients),
            Segments = RosterLists.Written(entry.Segments),
            Audience = RosterLists.Written(entry.Audience),
            Followers = entry.Followers?.ToString(CultureInfo.InvariantCulture) ?? "",
            Region = entry.Region ?? "",
            BusinessType = entry.BusinessType ?? "",
            Monetised = entry.Monetised switch { true => "yes", false => "no", null => "" },
        };
    }

    /// <summary>Reads the form.</summary>
    /// <param name="problem">Field and wording of what is wrong; null when the entry can be stored.</param>
    public RosterEntry? Read(out (string Field, string Key)? problem)
    {
        problem = null;
        if (RosterLists.Audience(Audience) is not { } audience)
        {
            problem = ("Audience", "ProblemAudience");
            return null;
        }

        var followers = NumberReading.CountOf(Followers);
        if (followers is null && Followers.Trim().Length > 0)
        {
            problem = ("Followers", "ProblemFollowers");
            return null;
        }

        var entry = new RosterEntry(Original is { } known ? known.Entry.Platform : PlatformName.Of(Platform), Account.Trim())
        {
            Creator = Filled(Creator),
            Clients = RosterLists.Names(Clients),
            Segments = RosterLists.Segments(Segments),
            Audience = [.. audience.Where(share => share.Share > 0)],
            Followers = followers,
            Region = Filled(Region) is { } region ? RosterLists.Region(region) : null,
            BusinessType = Filled(BusinessType),
            Monetised = Monetised switch { "yes" => true, "no" => false, _ => null },
        };
        problem = RosterRules.Fault(entry) switch
        {
            null => null,
            ("account", _, _) => ("Account", "ProblemAccount"),
            ("audience", _, _) => ("Audience", "ProblemAudienceSum"),
            ("list", _, _) => ("Segments", "ProblemList"),
            _ => ("Account", "ProblemLong"),
        };
        return problem is null ? entry : null;
    }

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } filled ? filled : null;
}
