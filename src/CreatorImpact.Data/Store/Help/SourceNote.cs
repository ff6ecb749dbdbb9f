using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Data.Store.Help;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>A page or account of the platform's own.</summary>
    Official,

    /// <summary>An account or notice that pretends to be the platform's: a warning to others, never evidence.</summary>
    Fake,
}

/// <summary>Where something about an outage is said, and whether it can be relied on.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="OutageId">Outage.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Web address or name of the account.</param>
public sealed record SourceNote(long Id, long OutageId, SourceKind Kind, string Address)
{
    /// <summary>Most characters of an address.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>True when somebody checked that it is what its kind says.</summary>
    public bool Verified { get; init; }

    /// <summary>When it was added; set by the store.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>When it was changed last; set by the store.</summary>
    public Instant UpdatedAt { get; init; }

    /// <summary>True for what the platform says itself and somebody checked. Nothing else is evidence.</summary>
    public bool IsEvidence => Kind == SourceKind.Official && Verified;

    /// <summary>The address when it is one of the web that may be followed: a checked official one. Null for all others.</summary>
    public string? Link => IsEvidence && IsWeb(Address) ? Address.Trim() : null;

    /// <summary>Why it cannot be stored: <c>unknown_kind</c>, <c>address_missing</c>, <c>address_too_long</c>, <c>address_unreadable</c> or <c>note_too_long</c>; null when it can.</summary>
    public Reason? Fault() =>
        !Enum.IsDefined(Kind) ? UnknownWord.Of<SourceKind>("unknown_kind", FormattableString.Invariant($"{Kind}"))
        : string.IsNullOrWhiteSpace(Address) ? new Reason("address_missing", "Found no address, expected a web address or the name of an account. Write where it is said.")
        : Address.Length > LongestAddress ? new Reason("address_too_long", FormattableString.Invariant($"The address has {Address.Length} characters, expected at most {LongestAddress}. Shorten it."))
        : Kind == SourceKind.Official && !IsWeb(Address) ? new Reason("address_unreadable", $"Found '{Address.Trim()}', expected an address that starts with https:// or http://. Copy it from the browser's address line.")
        : Note.Length > OutageNote.Longest ? OutageNote.TooLong(Note.Length)
        : null;

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp);
}
