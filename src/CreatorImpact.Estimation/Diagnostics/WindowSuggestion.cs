using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>How sure it is that something happened in a suggested window.</summary>
public enum SuggestionConfidence
{
    /// <summary>Chance alone makes such a hole in at most one of a hundred searches, or something in the data speaks against it.</summary>
    Medium,

    /// <summary>In at most one of ten thousand, and of several accounts at least four in five dropped.</summary>
    High,
}

/// <summary>A window that the data propose for an outage. It is a proposal: nothing is known of a cause.</summary>
/// <param name="Window">First instant to the first instant after, on whole periods of the data.</param>
/// <param name="Granularity">Length of these periods: days say nothing of hours.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="FalseAlarm">Chance that a search like this finds something as deep where nothing happened, 0–1.</param>
/// <param name="MissingShare">Share of what was to be expected that is missing in the window, all accounts together.</param>
/// <param name="Accounts">Accounts with values of the whole window.</param>
/// <param name="Dropped">Those of them below their own 90 % range.</param>
/// <param name="Reasons">What it rests on and what speaks against it; never empty.</param>
public sealed record WindowSuggestion(
    OutageWindow Window, Granularity Granularity, SuggestionConfidence Confidence, double FalseAlarm, double MissingShare, int Accounts, int Dropped, IReadOnlyList<Reason> Reasons);

/// <summary>What a search for windows gave.</summary>
/// <param name="Suggestions">The clearest first; empty when nothing stands out.</param>
/// <param name="Granularity">What was searched: hours where there are any; null when nothing could be searched.</param>
/// <param name="Accounts">Series searched together.</param>
/// <param name="Reasons">What limits the search, and why nothing was found where nothing was; empty when there is nothing to say.</param>
public sealed record WindowSearchResult(IReadOnlyList<WindowSuggestion> Suggestions, Granularity? Granularity, int Accounts, IReadOnlyList<Reason> Reasons);
