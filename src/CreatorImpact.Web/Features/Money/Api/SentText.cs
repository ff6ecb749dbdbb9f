using CreatorImpact.Data.Store.Money;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>Reads texts of a sent document and gathers what is wrong with them.</summary>
internal sealed class SentText
{
    private readonly List<MoneyFault> _faults = [];

    /// <summary>What is wrong, at most one fault a field.</summary>
    public IReadOnlyList<MoneyFault> Faults => [.. _faults.DistinctBy(fault => fault.Field)];

    public void Add(params IEnumerable<MoneyFault?> faults) => _faults.AddRange(faults.OfType<MoneyFault>());

    /// <summary>A day such as 2026-11-05.</summary>
    public LocalDate? Day(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day }) return day;
        Add(new MoneyFault(field, $"'{text}'", "a day such as 2026-11-05", "Correct the date."));
        return null;
    }

    /// <summary>A day that must be there.</summary>
    public LocalDate NeededDay(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) Add(new MoneyFault(field, "nothing", "a day such as 2026-11-05", "Add the date."));
        return Day(field, text) ?? default;
    }

    /// <summary>A moment with its offset, such as 2026-11-05T17:00:00Z.</summary>
    public Instant? Moment(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (OffsetDateTimePattern.Rfc3339.Parse(text.Trim()) is { Success: true, Value: var moment }) return moment.ToInstant();
        Add(new MoneyFault(field, $"'{text}'", "a time with its offset, such as 2026-11-05T17:00:00Z", "Correct the time."));
        return null;
    }

    /// <summary>A number that must be there.</summary>
    public decimal Needed(string field, decimal? number)
    {
        if (number is null) Add(new MoneyFault(field, "nothing", "a number", "Add it."));
        return number ?? 0m;
    }

    /// <summary>A kind by its code.</summary>
    public T Kind<T>(string field, string? code)
        where T : struct, Enum
    {
        if (KindCode.Find<T>(code) is { } kind) return kind;
        Add(new MoneyFault(field, code is null ? "nothing" : $"'{code}'", "one of " + string.Join(", ", Enum.GetValues<T>().Select(KindCode.Of)), "Take one of these codes."));
        return default;
    }

    public static string? Written(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static string? Written(Instant? moment) => moment is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
