using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using static System.FormattableString;

namespace CreatorImpact.Data.Store.Segments;

/// <summary>Who is in a segment, by what the roster says of accounts.</summary>
/// <param name="Set">Segment set.</param>
/// <param name="Segment">Segment in it.</param>
/// <param name="Field">What is looked at.</param>
public sealed record SegmentRule(string Set, string Segment, SegmentField Field)
{
    /// <summary>Longest name of a set or segment.</summary>
    public const int LongestName = 60;

    /// <summary>Most values a rule lists.</summary>
    public const int MostValues = 200;

    /// <summary>Number in its workspace; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Smallest number that fits; null = no lower bound.</summary>
    public long? Low { get; init; }

    /// <summary>Smallest number that no longer fits; null = no upper bound.</summary>
    public long? High { get; init; }

    /// <summary>Texts that fit, compared without case.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Whether an account fits.</summary>
    /// <param name="platform">Its platform; null when not stated.</param>
    /// <param name="entry">What the roster says of it; null for nothing.</param>
    public bool Fits(string? platform, RosterEntry? entry) => Field switch
    {
        SegmentField.Followers => entry?.Followers is { } followers && followers >= (Low ?? long.MinValue) && followers < (High ?? long.MaxValue),
        SegmentField.Region => Accepts(entry?.Region),
        SegmentField.BusinessType => Accepts(entry?.BusinessType),
        SegmentField.Monetised => entry?.Monetised is { } monetised && Accepts(monetised ? "yes" : "no"),
        SegmentField.Client => entry?.Clients.Any(Accepts) == true,
        _ => Accepts(platform),
    };

    /// <summary>Why it cannot be stored; null when it can.</summary>
    public Reason? Fault()
    {
        if (NameFault("set", Set) is { } set) return set;
        if (NameFault("segment", Segment) is { } segment) return segment;
        if (!Enum.IsDefined(Field)) return new Reason("unknown_field", $"Found no known field, expected one of {string.Join(", ", Enum.GetValues<SegmentField>().Select(KindCode.Of))}. Choose one of these.");
        if (Field == SegmentField.Followers)
        {
            if (Low is null && High is null) return new Reason("no_bound", "Found neither a smallest nor a largest number of followers, expected one of them at least. Enter it.");
            return Low is < 0 || High is <= 0 || (Low is { } low && High is { } high && high <= low)
                ? new Reason("bounds", Invariant($"Found followers from {Low} to below {High}, expected whole numbers of which the second is larger. Correct them."))
                : null;
        }

        if (Accepted.Count == 0 || Accepted.Any(string.IsNullOrWhiteSpace)) return new Reason("no_values", "Found no value, or an empty one, expected at least one that fits. Enter it.");
        if (Accepted.Count > MostValues) return new Reason("many_values", Invariant($"Found {Accepted.Count} values, expected at most {MostValues}. Use a column of the roster instead."));
        return Field == SegmentField.Monetised && Accepted.Any(value => value is not ("yes" or "no"))
            ? new Reason("yes_or_no", "Found another value than yes and no. Enter one of these.")
            : null;
    }

    private bool Accepts(string? value) => value is not null && Accepted.Any(one => string.Equals(one.Trim(), value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static Reason? NameFault(string field, string? name) => string.IsNullOrWhiteSpace(name)
        ? new Reason("no_name", $"The {field} has no name. Enter one.")
        : name.Trim().Length > LongestName
            ? new Reason("long_name", Invariant($"The name of the {field} has {name.Trim().Length} characters, expected at most {LongestName}. Shorten it."))
            : null;
}
