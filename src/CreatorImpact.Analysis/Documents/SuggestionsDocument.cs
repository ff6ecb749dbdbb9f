using System.Text.Json;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Windows of outages that the data propose, as JSON. Nothing of it is stored.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="Platforms">One entry a platform with data.</param>
public sealed record SuggestionsDocument(int SchemaVersion, string Version, bool Demo, IReadOnlyList<PlatformSuggestionsJson> Platforms)
{
    /// <summary>Documents a search.</summary>
    public static SuggestionsDocument From(IReadOnlyList<PlatformSuggestions> found, bool demo)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new SuggestionsDocument(1, ProductVersion.Text, demo, [.. found.Select(PlatformSuggestionsJson.From)]);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}

/// <summary>What was found on one platform.</summary>
/// <param name="Platform">Platform; null for accounts without one.</param>
/// <param name="Searched">Series searched together.</param>
/// <param name="Granularity"><c>hour</c>, <c>day</c>, or null when nothing could be searched.</param>
/// <param name="Zone">Zone in which the times would be entered.</param>
/// <param name="Reasons">What limits the search, and why nothing was found where nothing was.</param>
/// <param name="Suggestions">The clearest first.</param>
public sealed record PlatformSuggestionsJson(string? Platform, int Searched, string? Granularity, string Zone, IReadOnlyList<Reason> Reasons, IReadOnlyList<SuggestionJson> Suggestions)
{
    internal static PlatformSuggestionsJson From(PlatformSuggestions found) => new(
        found.Platform,
        found.Result.Accounts,
        found.Result.Granularity is { } granularity ? Words.Of(granularity) : null,
        found.ZoneId,
        found.Result.Reasons,
        [.. found.Result.Suggestions.Select(SuggestionJson.From)]);
}

/// <summary>One window.</summary>
/// <param name="Start">First instant, UTC.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Granularity"><c>hour</c>, or <c>day</c>: then the outage lies somewhere in these days.</param>
/// <param name="Confidence"><c>high</c> or <c>medium</c>.</param>
/// <param name="FalseAlarm">Chance that such a search finds something as deep where nothing happened.</param>
/// <param name="MissingShare">Share of the expected that is missing.</param>
/// <param name="Accounts">Accounts with values of the whole window.</param>
/// <param name="Dropped">Those of them that dropped.</param>
/// <param name="Reasons">What it rests on and what speaks against it.</param>
public sealed record SuggestionJson(
    string Start, string End, string Granularity, string Confidence, double FalseAlarm, double MissingShare, int Accounts, int Dropped, IReadOnlyList<Reason> Reasons)
{
    internal static SuggestionJson From(WindowSuggestion one) => new(
        InstantPattern.ExtendedIso.Format(one.Window.Start),
        InstantPattern.ExtendedIso.Format(one.Window.EndExclusive),
        Words.Of(one.Granularity),
        one.Confidence == SuggestionConfidence.High ? "high" : "medium",
        one.FalseAlarm,
        one.MissingShare,
        one.Accounts,
        one.Dropped,
        one.Reasons);
}
