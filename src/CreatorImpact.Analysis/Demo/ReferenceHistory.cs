using System.Text.Json;
using CreatorImpact.Data.Store;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Demo;

/// <summary>
/// Outages an article without sources tells of: illustrative, unverified, never evidence. The article knows days and durations but no time
/// of day; outages need one, so they stand at noon UTC and say so in their title.
/// </summary>
public static class ReferenceHistory
{
    /// <summary>How the rows are marked in the register.</summary>
    public const string Verification = "illustrative";

    private const string Resource = "reference-history.json";

    /// <summary>The rows of the article's two tables.</summary>
    public static IReadOnlyList<StoredOutage> Outages() => [.. Read().Rows.Select(row => Of(row))];

    private static StoredOutage Of(HistoryRow row)
    {
        var start = LocalDatePattern.Iso.Parse(row.Date).Value.At(new LocalTime(12, 0)).InUtc().ToInstant();
        return new StoredOutage
        {
            Platform = row.Platform,
            Title = $"Illustrative, unverified: {row.Title} (time of day not known)",
            Start = start,
            EndExclusive = start + Duration.FromHours(row.Hours),
            Cause = row.Cause ?? "unknown",
            Source = "Reference article, no source named",
            Verification = Verification,
        };
    }

    private static HistoryFile Read()
    {
        using var stream = typeof(ReferenceHistory).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<HistoryFile>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record HistoryFile(IReadOnlyList<HistoryRow> Rows);

    private sealed record HistoryRow(string Date, string Platform, string Title, double Hours, string? Cause);
}
