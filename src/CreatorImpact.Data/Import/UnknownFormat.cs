using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import;

/// <summary>Says what was found in a file nobody recognised, and what can be read.</summary>
internal static class UnknownFormat
{
    private const int NamedHeaders = 8;

    /// <summary>The refusal.</summary>
    public static RefusedReading Refuse(SourceContent content, IReadOnlyList<IFormatReader> readers)
    {
        var found = content.Parts.Count == 0
            ? "an archive without files"
            : string.Join("; ", content.Parts.Take(3).Select(part => Describe(part, content.IsArchive)));
        var readable = string.Join(", ", readers.Select(reader => reader.Title.Split(':', '(')[0].Trim()).Distinct(StringComparer.Ordinal));
        return Refusal.Of("unknown_format", $"{content.File.Name}: found {found}. Can be read: {readable}. Export the data again in one of these forms, or arrange it as a table with a date column and a column of numbers.");
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
            _ when part.Table is { } table => "a table with the columns " + string.Join(", ", table.Headers.Take(NamedHeaders).Select(header => $"\"{header.Raw}\"")),
            _ => "text without a header line of column names",
        };
        return named ? $"{what} in {part.Name}" : what;
    }
}
