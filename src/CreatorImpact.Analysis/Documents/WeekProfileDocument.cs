using System.Text.Json;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The usual week of an account as JSON. Nothing is rounded; unknown is null.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="Account">Account.</param>
/// <param name="Platform">Its platform; null when no file stated one.</param>
/// <param name="Metric">Canonical name of the metric.</param>
/// <param name="Kind"><c>descriptive</c>: what was counted, no estimate, hence no interval and no grade.</param>
/// <param name="Zone">IANA zone whose clock is meant; null when no export states one and nothing was measured.</param>
/// <param name="ZoneIsAssumed">True when no export states a zone.</param>
/// <param name="Weeks">Clean weeks it rests on; null when refused.</param>
/// <param name="WeeksWithGaps">Those of them of which hours are missing or kept out; null when refused.</param>
/// <param name="FirstDay">Monday of the oldest of them; null when refused.</param>
/// <param name="LastDay">Sunday of the newest; null when refused.</param>
/// <param name="Shares">Seven days, Monday first, of 24 shares of the week; all 168 add up to 1. Null when refused.</param>
/// <param name="Refusal">Why there is no usual week; null when there is.</param>
public sealed record WeekProfileDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string Account,
    string? Platform,
    string Metric,
    string Kind,
    string? Zone,
    bool ZoneIsAssumed,
    int? Weeks,
    int? WeeksWithGaps,
    string? FirstDay,
    string? LastDay,
    IReadOnlyList<IReadOnlyList<double>>? Shares,
    Reason? Refusal)
{
    /// <summary>Documents a usual week, or its refusal.</summary>
    public static WeekProfileDocument From(AskedWeek asked, bool demo)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var (key, profile) = (asked.Series.Key, asked.Profile);
        return new WeekProfileDocument(
            1,
            ProductVersion.Text,
            demo,
            key.Account,
            key.Platform,
            key.Metric,
            "descriptive",
            profile?.Zone.Id ?? asked.Series.ZoneId,
            asked.Series.ZoneId is null,
            profile?.Weeks,
            profile?.WeeksWithGaps,
            profile is null ? null : LocalDatePattern.Iso.Format(profile.FirstDay),
            profile is null ? null : LocalDatePattern.Iso.Format(profile.LastDay),
            profile?.Shares.Chunk(WeekHours.HoursADay).ToList<IReadOnlyList<double>>(),
            asked.Refusal);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}
