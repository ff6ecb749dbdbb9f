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
    public const string Verification = StoredOutage.IllustrativeVerification;

    private const string Resource = "reference-history.json";

    /// <summary>The rows of the article's two tables.</summary>
    public static IReadOnlyList<StoredOutage> Outages() => [.. Read().Rows.Select(row => Of(row))];

    /// <summary>All the article tells: the five rows of its tables, then its two examples, which have no day and so no place in the register. What it does not say is null.</summary>
    public static IReadOnlyList<ReferenceEntry> Entries()
    {
        var file = Read();
        return
        [
            .. file.Rows.Select(row => new ReferenceEntry(row.Date, row.Title, row.Hours, row.Cause, null, row.Effect, row.EffectOnCreators, null, IsExample: false)),
            .. file.Examples.Select(one => new ReferenceEntry(one.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), null, one.Hours, one.Cause, one.Regions, one.Effect, null, one.Response, IsExample: true)),
        ];
    }

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

    private sealed record HistoryFile(IReadOnlyList<HistoryRow> Rows, IReadOnlyList<HistoryExample> Examples);

    private sealed record HistoryRow(string Date, string Platform, string Title, double Hours, string? Cause, string? Effect, string? EffectOnCreators);

    private sealed record HistoryExample(int Year, double? Hours, string? Regions, string? Cause, string? Effect, string? Response);
}

/// <summary>Something the article tells of; illustrative, unverified.</summary>
/// <param name="Date">Day as yyyy-mm-dd, or only the year.</param>
/// <param name="Title">What happened; null when not said.</param>
/// <param name="Hours">How long, about; null when not said.</param>
/// <param name="Cause">Code of its cause; null when not said.</param>
/// <param name="Regions">Where; null when not said.</param>
/// <param name="Effect">What it did; null when not said.</param>
/// <param name="EffectOnCreators">What it did to those who publish; null when not said.</param>
/// <param name="Response">How the platform answered; null when not said.</param>
/// <param name="IsExample">True for the worked examples, which have no day.</param>
public sealed record ReferenceEntry(
    string Date, string? Title, double? Hours, string? Cause, string? Regions, string? Effect, string? EffectOnCreators, string? Response, bool IsExample);
