using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Data;

/// <summary>An import that waits for an answer, in the words its card needs.</summary>
/// <param name="Import">As stored.</param>
public sealed record PreviewFacts(ImportRow Import)
{
    private const int MostNames = 3;

    private ImportPreview Preview => Import.Preview!;

    /// <summary>Tables of the file.</summary>
    public IReadOnlyList<PreviewTable> Tables => Preview.Tables;

    /// <summary>Tables that are not listed.</summary>
    public int TablesHidden => Preview.TableCount - Preview.Tables.Count;

    /// <summary>Accounts with their platforms, the first few by name; null when the file names none.</summary>
    public string? Accounts => Joined(Tables.Where(table => table.Account is not null).Select(table => PlatformWords.Of(table.Platform) is { } platform ? $"{table.Account} ({platform})" : table.Account!));

    /// <summary>Metrics, in words; null when there are none.</summary>
    public string? Metrics => Joined(Tables.SelectMany(table => table.Metrics).Select(MetricWord));

    /// <summary>First to last day over all tables; null when no table has one.</summary>
    public string? Period
    {
        get
        {
            var days = Tables.SelectMany(table => new[] { table.PeriodStart, table.PeriodEnd }).Select(DayOf).OfType<LocalDate>().ToList();
            if (days.Count == 0)
                return null;

            var (first, last) = (TimeWords.Day(days.Min(), CultureInfo.CurrentCulture), TimeWords.Day(days.Max(), CultureInfo.CurrentCulture));
            return first == last ? first : $"{first} – {last}";
        }
    }

    /// <summary>Zone of the days, when the file or the user named one.</summary>
    public string? Zone => Preview.TimeZone is null or "unknown" ? null : Preview.TimeZone;

    /// <summary>Rows that would be taken.</summary>
    public long RowsAccepted => Preview.RowsAccepted;

    /// <summary>Rows that cannot be taken.</summary>
    public long RowsRejected => Import.RowsRejected;

    /// <summary>What taking it would change.</summary>
    public ImportCounts Changes => Preview.Changes ?? new ImportCounts(0, 0, 0);

    /// <summary>True when taking it would change nothing that is visible.</summary>
    public bool ChangesNothing => Import.File.Kind is ImportKind.Engagement or ImportKind.Workspace && Changes is { New: 0, Revised: 0, Records: 0 };

    /// <summary>Metric code as people read it.</summary>
    public static string MetricWord(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new FindingText(CultureInfo.CurrentCulture).Metric(metric);
    }

    /// <summary>Days of one table, in words.</summary>
    public static string? PeriodOf(PreviewTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return (DayOf(table.PeriodStart), DayOf(table.PeriodEnd)) is ({ } first, { } last)
            ? $"{TimeWords.Day(first, CultureInfo.CurrentCulture)} – {TimeWords.Day(last, CultureInfo.CurrentCulture)}"
            : null;
    }

    // Periods are written as days or as instants and begin with the day either way.
    private static LocalDate? DayOf(string? period) =>
        period is { Length: >= 10 } && LocalDatePattern.Iso.Parse(period[..10]) is { Success: true } day ? day.Value : null;

    private static string? Joined(IEnumerable<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0)
            return null;

        var shown = string.Join(", ", distinct.Take(MostNames));
        return distinct.Count > MostNames ? string.Create(CultureInfo.CurrentCulture, $"{shown} + {distinct.Count - MostNames}") : shown;
    }
}
