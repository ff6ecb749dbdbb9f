using static System.FormattableString;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Lengths of texts people enter beside amounts.</summary>
public static class EntryText
{
    /// <summary>Longest label or name.</summary>
    public const int LongestLabel = 200;

    /// <summary>Longest note.</summary>
    public const int LongestNote = 2_000;

    internal static MoneyFault? LabelFault(string field, string? text) => string.IsNullOrWhiteSpace(text)
        ? new MoneyFault(field, "nothing", "a few words", "Say what it is.")
        : LengthFault(field, text, LongestLabel);

    internal static MoneyFault? NoteFault(string? text) => LengthFault("note", text, LongestNote);

    internal static MoneyFault? LengthFault(string field, string? text, int longest) => text?.Length > longest
        ? new MoneyFault(field, Invariant($"{text.Length} characters"), Invariant($"at most {longest}"), "Shorten the text.")
        : null;

    internal static MoneyFault? DayFault(string field, NodaTime.LocalDate? day) => day is { Year: < 2000 or > 2100 }
        ? new MoneyFault(field, Invariant($"the year {day.Value.Year}"), "a day between 2000 and 2100", "Correct the date.")
        : null;

    internal static MoneyFault? InstantFault(string field, NodaTime.Instant? instant) => DayFault(field, instant?.InUtc().Date);

    internal static IReadOnlyList<MoneyFault> Present(params ReadOnlySpan<MoneyFault?> faults)
    {
        var found = new List<MoneyFault>();
        foreach (var fault in faults)
            if (fault is not null)
                found.Add(fault);
        return found;
    }
}
