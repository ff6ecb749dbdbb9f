using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Shell;

/// <summary>Days from–to, both included; the first is never after the last.</summary>
public sealed record DaySpan
{
    private const string Separator = "..";

    /// <summary>Creates a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public DaySpan(LocalDate from, LocalDate to)
    {
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), to, "A span must not end before it starts.");
        (From, To) = (from, to);
    }

    /// <summary>First day.</summary>
    public LocalDate From { get; }

    /// <summary>Last day.</summary>
    public LocalDate To { get; }

    /// <summary>Number of days.</summary>
    public int Days => Period.DaysBetween(From, To) + 1;

    /// <summary>"2026-11-01..2026-11-28", as addresses hold it.</summary>
    public string Code => LocalDatePattern.Iso.Format(From) + Separator + LocalDatePattern.Iso.Format(To);

    /// <summary>Reads <see cref="Code"/>; null when it is not two days in order.</summary>
    public static DaySpan? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(Separator);
        return parts.Length == 2 ? Read(parts[0], parts[1]) : null;
    }

    /// <summary>Reads two ISO days; null when they are none or not in order.</summary>
    public static DaySpan? Read(string? from, string? to) =>
        LocalDatePattern.Iso.Parse(from ?? "") is { Success: true, Value: var first } && LocalDatePattern.Iso.Parse(to ?? "") is { Success: true, Value: var last } && first <= last
            ? new DaySpan(first, last)
            : null;
}
