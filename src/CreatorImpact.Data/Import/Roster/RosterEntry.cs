namespace CreatorImpact.Data.Import.Roster;

/// <summary>What a roster says of one account.</summary>
/// <param name="Platform">Lower-case platform; null when the entry holds for accounts of this name everywhere.</param>
/// <param name="Account">Name as written; <see cref="AccountKey"/> says which accounts it means.</param>
public sealed record RosterEntry(string? Platform, string Account)
{
    /// <summary>Person or brand the account belongs to; null when not said.</summary>
    public string? Creator { get; init; }

    /// <summary>Clients (brands) the creator works for, each once.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>Segments it is in, at most one mention of each.</summary>
    public IReadOnlyList<SegmentName> Segments { get; init; } = [];

    /// <summary>Shares of the audience by region; the rest is elsewhere or unknown.</summary>
    public IReadOnlyList<AudienceShare> Audience { get; init; } = [];

    /// <summary>Followers when the roster was written; null when not said.</summary>
    public long? Followers { get; init; }

    /// <summary>Where the creator is at home; null when not said.</summary>
    public string? Region { get; init; }

    /// <summary>Kind of business; null when not said.</summary>
    public string? BusinessType { get; init; }

    /// <summary>Whether the account earns money on the platform; null when not said.</summary>
    public bool? Monetised { get; init; }

    /// <summary>Line of the file; 0 for entries by hand.</summary>
    public int LineNumber { get; init; }
}

/// <summary>A segment of a segment set.</summary>
/// <param name="Set">Segment set, such as <c>tier</c>.</param>
/// <param name="Segment">Segment in it, such as <c>gold</c>.</param>
public sealed record SegmentName(string Set, string Segment);

/// <summary>Part of an account's audience.</summary>
/// <param name="Region">Region as written; codes of two letters in upper case.</param>
/// <param name="Share">Share of the audience, above 0 and up to 1.</param>
public sealed record AudienceShare(string Region, double Share);
