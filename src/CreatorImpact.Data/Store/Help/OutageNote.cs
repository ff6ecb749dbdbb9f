using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Data.Store.Help;

/// <summary>What a note about an outage is about. The first four are the groups of users.</summary>
public enum NoteTopic
{
    /// <summary>How people reacted who use the platform to pass time.</summary>
    CasualUsers,

    /// <summary>How people reacted who make content.</summary>
    ContentCreators,

    /// <summary>How businesses reacted that reach their customers there.</summary>
    Businesses,

    /// <summary>How influencers reacted, whose reach is their product.</summary>
    Influencers,

    /// <summary>What was seen, in the reporter's words.</summary>
    Description,

    /// <summary>The message the platform showed, word for word.</summary>
    ErrorMessage,
}

/// <summary>One note about an outage.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">In the user's words; empty when nothing was written.</param>
public sealed record OutageNote(NoteTopic Topic, string Text)
{
    /// <summary>Most characters of a note.</summary>
    public const int Longest = EntryText.LongestNote;

    /// <summary>The groups of users, in the order in which they are asked about.</summary>
    public static IReadOnlyList<NoteTopic> UserGroups { get; } = [NoteTopic.CasualUsers, NoteTopic.ContentCreators, NoteTopic.Businesses, NoteTopic.Influencers];

    /// <summary>When it was written last; set by the store.</summary>
    public Instant UpdatedAt { get; init; }

    /// <summary>The topic as tables write it, such as <c>casual_users</c>.</summary>
    public string Code => KindCode.Of(Topic);

    /// <summary>Why it cannot be stored: <c>unknown_topic</c> or <c>note_too_long</c>; null when it can.</summary>
    public Reason? Fault() =>
        !Enum.IsDefined(Topic) ? UnknownWord.Of<NoteTopic>("unknown_topic", FormattableString.Invariant($"{Topic}"))
        : Text.Length > Longest ? TooLong(Text.Length)
        : null;

    internal static Reason TooLong(int length) =>
        new("note_too_long", FormattableString.Invariant($"The note has {length} characters, expected at most {Longest}. Shorten it."));
}
