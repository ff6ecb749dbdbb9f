using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Data.Store.Findings;

/// <summary>What is said of one other explanation of the findings of an account and an outage.</summary>
/// <param name="Explanation">Which explanation.</param>
/// <param name="State">What is said of it.</param>
/// <param name="Note">Why, in the user's words; empty when nothing was written.</param>
public sealed record FindingCheck(Explanation Explanation, CheckState State, string Note = "")
{
    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = EntryText.LongestNote;

    /// <summary>When it was said last; set by the store.</summary>
    public Instant UpdatedAt { get; init; }

    /// <summary>The explanation as tables and JSON write it, such as <c>other_outage</c>.</summary>
    public string Code => KindCode.Of(Explanation);

    /// <summary>True when both say the same, whenever they were said.</summary>
    public bool SaysTheSameAs(FindingCheck other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { UpdatedAt = other.UpdatedAt } == other;
    }

    /// <summary>Why it cannot be stored: <c>unknown_code</c>, <c>unknown_state</c> or <c>note_too_long</c>; null when it can.</summary>
    public Reason? Fault() =>
        !Enum.IsDefined(Explanation) ? UnknownCode(FormattableString.Invariant($"{Explanation}"))
        : !Enum.IsDefined(State) ? UnknownState(FormattableString.Invariant($"{State}"))
        : Note.Length > LongestNote ? new Reason("note_too_long", FormattableString.Invariant($"The note has {Note.Length} characters, expected at most {LongestNote}. Shorten it."))
        : null;

    /// <summary>Says that there is no such explanation.</summary>
    /// <param name="found">What was given instead; null for nothing.</param>
    public static Reason UnknownCode(string? found) => Unknown<Explanation>("unknown_code", found);

    /// <summary>Says that there is no such state.</summary>
    /// <param name="found">What was given instead; null for nothing.</param>
    public static Reason UnknownState(string? found) => Unknown<CheckState>("unknown_state", found);

    private static Reason Unknown<T>(string code, string? found)
        where T : struct, Enum =>
        new(code, $"Found {(found is null ? "nothing" : $"'{found}'")}, expected one of {string.Join(", ", Enum.GetValues<T>().Select(KindCode.Of))}. Take one of these codes.");
}

/// <summary>What is said of the other explanations of the findings of one account and one outage.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="OutageId">Outage.</param>
/// <param name="Said">What was stored, in the order of the explanations; those nobody spoke of are left out.</param>
public sealed record FindingChecks(long AccountId, long OutageId, IReadOnlyList<FindingCheck> Said);
