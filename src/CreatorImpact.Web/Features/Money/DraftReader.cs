using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Money;

/// <summary>Reads the texts of a form and gathers what is wrong, at most one problem a field.</summary>
public sealed class DraftReader
{
    private const decimal Percent = 100m;

    private static readonly LocalDateTimePattern[] Minutes =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss")];

    private readonly List<EntryProblem> _problems = [];

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<EntryProblem> Problems => _problems;

    /// <summary>A moment as a browser's field writes it.</summary>
    public static string Written(Instant? time, DateTimeZone zone) => time is { } known ? Minutes[0].Format(known.InZone(zone).LocalDateTime) : "";

    /// <summary>A day as a browser's field writes it.</summary>
    public static string Written(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    /// <summary>A share from 0 to 1 as the form shows it, per cent.</summary>
    public static string WrittenShare(decimal? share) => NumberReading.Written(share * Percent);

    /// <summary>A number; null when nothing stands there or it cannot be read.</summary>
    public decimal? Number(string field, string text)
    {
        var reading = NumberReading.Of(text);
        switch (reading.Sense)
        {
            case NumberSense.Clear:
                return reading.Value;
            case NumberSense.Ambiguous:
                Add(new EntryProblem(field, "ProblemAmbiguous", text.Trim(), Plain(reading.Grouped), NumberReading.Written(reading.Value)));
                return null;
            case NumberSense.Unreadable:
                Add(new EntryProblem(field, "ProblemNumber", text.Trim()));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A number that must be there; 0 with a problem when it is not.</summary>
    public decimal Needed(string field, string text)
    {
        if (text.Trim().Length == 0) Add(new EntryProblem(field, "ProblemMissing"));
        return Number(field, text) ?? 0m;
    }

    /// <summary>A share from 0 to 1 of a number of per cent; a sign of per cent may stand behind it.</summary>
    public decimal? Share(string field, string text)
    {
        var percent = Number(field, text.Trim().TrimEnd('%'));
        if (percent is not (< 0 or > Percent)) return percent / Percent;

        Add(new EntryProblem(field, "ProblemShare", text.Trim()));
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string field, string text)
    {
        var number = Number(field, text);
        if (number is null || (number == decimal.Truncate(number.Value) && Math.Abs(number.Value) <= int.MaxValue)) return (int?)number;

        Add(new EntryProblem(field, "ProblemWhole", text.Trim()));
        return null;
    }

    /// <summary>A day; null when nothing stands there or it cannot be read.</summary>
    public LocalDate? Day(string field, string text)
    {
        if (text.Trim().Length == 0) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day }) return day;

        Add(new EntryProblem(field, "ProblemDay", text.Trim()));
        return null;
    }

    /// <summary>A day that must be there.</summary>
    public LocalDate NeededDay(string field, string text)
    {
        if (text.Trim().Length == 0) Add(new EntryProblem(field, "ProblemMissing"));
        return Day(field, text) ?? default;
    }

    /// <summary>A clock time of a zone as a moment. One the clock showed twice or never is not shifted in silence.</summary>
    public Instant? Moment(string field, string text, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (text.Trim().Length == 0) return null;
        if (Minutes.Select(pattern => pattern.Parse(text.Trim())).FirstOrDefault(parsed => parsed.Success) is not { } found)
        {
            Add(new EntryProblem(field, "ProblemTime", text.Trim()));
            return null;
        }

        var map = zone.MapLocal(found.Value);
        if (map.Count == 1) return map.Single().ToInstant();

        Add(new EntryProblem(field, "ProblemClock", zone.Id));
        return null;
    }

    /// <summary>A currency as it is stored: a code in capitals, of a symbol such as € its code; what is none stays as typed.</summary>
    public static string Currency(string text) => MoneyAmount.CurrencyOf(text) ?? text.Trim();

    /// <summary>Adds what the rules say, of fields that could be read, in the reader's language.</summary>
    public void Add(IEnumerable<MoneyFault> faults)
    {
        foreach (var fault in faults.Select(NoticeText.For(CultureInfo.CurrentCulture).Of))
            Add(new EntryProblem(fault.Field, "ProblemFault", fault.Found, fault.Expected, fault.Fix));
    }

    private void Add(EntryProblem problem)
    {
        if (!_problems.Exists(known => known.Field == problem.Field)) _problems.Add(problem);
    }

    private static string Plain(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
