using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import;

/// <summary>Says what was found in a file nobody recognised, and what can be read.</summary>
internal static class UnknownFormat
{
    private const int NamedHeaders = 8;

    private const string Readable =
        "Can be read: exports of TikTok, YouTube, Instagram, Facebook, X, Twitch, LinkedIn, AdSense, Ad Manager and of social media tools; outage lists of status pages, feeds and calendars; "
        + "rosters and schedules; any table with a date column and a column of numbers. Export the data again in one of these forms, or name the columns of the table by hand.";

    /// <summary>The refusal.</summary>
    public static RefusedReading Refuse(SourceContent content)
    {
        var found = content.Parts.Count == 0
            ? "an archive without files"
            : string.Join("; ", content.Parts.Take(3).Select(part => Describe(part, content.IsArchive)));
        return Refusal.Of("unknown_format", $"{content.File.Name}: found {found}. {Readable}");
    }

    private static string Describe(SourcePart part, bool named)
    {
        var what = part.Kind switch
        {
            PartKind.Json when part.JsonFault is { } fault => $"broken JSON ({fault})",
            PartKind.Json => "JSON of another kind",
            PartKind.Xml => "XML",
            PartKind.Calendar => "a calendar",
            PartKind.Workbook => "an Excel workbook without a filled cell",
            PartKind.Binary => "no text",
            _ when part.Table is { } table => (part.Sheet is null ? "a table" : $"a sheet \"{part.Sheet}\"") + " with the columns " + string.Join(", ", table.Headers.Take(NamedHeaders).Select(header => $"\"{header.Raw}\"")),
            _ => part.Sheet is null ? "text without a header line of column names" : $"a sheet \"{part.Sheet}\" without a header line of column names",
        };
        return named ? $"{what} in {part.Name}" : what;
    }
}
