using System.Text.Json;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Who dropped in an outage, as JSON. Nothing is rounded; unknown is null.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="Outage">Title of the outage.</param>
/// <param name="WindowStart">Its first instant, UTC.</param>
/// <param name="WindowEnd">First instant after it.</param>
/// <param name="Asked">Account asked about; null for all.</param>
/// <param name="Verdict"><c>platform</c>, <c>account</c>, <c>no drop</c> or <c>cannot tell</c>.</param>
/// <param name="Dropped">Accounts that dropped.</param>
/// <param name="Compared">Accounts compared.</param>
/// <param name="ByChance">Share of accounts that drop by chance alone.</param>
/// <param name="ChanceAlone">Probability that chance alone makes as many or more of the others (the account asked about is not counted) drop: binomial, exact, each for itself.</param>
/// <param name="Reasons">Why, the first before all.</param>
/// <param name="Accounts">Accounts compared, those that dropped first.</param>
/// <param name="NotCompared">Accounts that could not be compared.</param>
public sealed record DropsDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string Outage,
    string WindowStart,
    string WindowEnd,
    string? Asked,
    string Verdict,
    int Dropped,
    int Compared,
    double ByChance,
    double ChanceAlone,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<AccountDropJson> Accounts,
    IReadOnlyList<NotComparedJson> NotCompared)
{
    /// <summary>Documents an outage.</summary>
    public static DropsDocument From(OutageDrops drops, bool demo)
    {
        ArgumentNullException.ThrowIfNull(drops);
        return new DropsDocument(
            1,
            ProductVersion.Text,
            demo,
            drops.Outage.Title,
            InstantPattern.ExtendedIso.Format(drops.Window.Start),
            InstantPattern.ExtendedIso.Format(drops.Window.EndExclusive),
            drops.Asked,
            Of(drops.Share.Verdict),
            drops.Share.Dropped,
            drops.Share.Count,
            AccountDrop.ByChance,
            drops.Share.ChanceAlone,
            [.. drops.AskedRefusal is { } refusal ? [refusal] : Array.Empty<Reason>(), .. drops.Share.Reasons],
            [.. drops.Share.Accounts.Select(AccountDropJson.From)],
            [.. drops.NotCompared.Select(one => new NotComparedJson(one.Account, one.Platform, one.Reason))]);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);

    private static string Of(DropVerdict verdict) => verdict switch
    {
        DropVerdict.Platform => "platform",
        DropVerdict.Account => "account",
        DropVerdict.NoDrop => "no drop",
        _ => Words.CannotTell,
    };
}

/// <summary>One account that was compared.</summary>
/// <param name="Account">Account.</param>
/// <param name="Platform">Platform, or null.</param>
/// <param name="Granularity"><c>hour</c> or <c>day</c>.</param>
/// <param name="Basis"><c>but-for</c> (an estimate) or <c>usual</c> (the same weekday and hour in the last eight clean weeks).</param>
/// <param name="Observed">Total of the periods touched.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="LowerBound">Lower 90 % bound of it.</param>
/// <param name="MissingShare">Share that is missing; negative above the expected; null when nothing was expected.</param>
/// <param name="Dropped">True when the observed total lies below the bound.</param>
/// <param name="CouldShow">True when a total loss in these hours would have been seen.</param>
public sealed record AccountDropJson(
    string Account, string? Platform, string Granularity, string Basis, double Observed, double Expected, double LowerBound, double? MissingShare, bool Dropped, bool CouldShow)
{
    internal static AccountDropJson From(AccountDrop one) => new(
        one.Account, one.Platform, Words.Of(one.Granularity), one.Basis == DropBasis.ButFor ? "but-for" : "usual", one.Observed, one.Expected, one.LowerBound, one.MissingShare, one.Dropped, one.CanShow);
}

/// <summary>One account that could not be compared.</summary>
/// <param name="Account">Account.</param>
/// <param name="Platform">Platform, or null.</param>
/// <param name="Reason">Why.</param>
public sealed record NotComparedJson(string Account, string? Platform, Reason Reason);
