using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.YouTube;

/// <summary>Kinds of table in a YouTube Studio export.</summary>
internal enum YouTubeTableKind
{
    /// <summary>Not YouTube's.</summary>
    None,

    /// <summary>The Date tab: every ticked metric a day, channel total.</summary>
    Days,

    /// <summary>One metric a day, channel total.</summary>
    Totals,

    /// <summary>Date × item for the items ticked in the chart.</summary>
    Chart,

    /// <summary>One row a video.</summary>
    Content,

    /// <summary>One row a country, age group and so on.</summary>
    Dimension,
}

/// <summary>Recognises a table of YouTube Studio by its header and, where the header says too little, its file name.</summary>
internal static partial class YouTubeTable
{
    /// <summary>The kind of a part.</summary>
    public static YouTubeTableKind KindOf(SourcePart part, bool namedByYouTube)
    {
        if (part.Table is not { } table || table.Headers.Count < 2) return YouTubeTableKind.None;

        var fileName = FileKey(part.Name);
        var known = namedByYouTube || YouTubeVocabulary.Files.Contains(fileName) || table.Keys.Overlaps(YouTubeVocabulary.Strong);
        if (!known || IsSomebodyElses(table) || !table.Headers.Any(header => YouTubeVocabulary.Metrics.TryFind(header.Key, out _)))
            return YouTubeTableKind.None;

        if (DateColumn(table) is null)
        {
            if (table.Find(YouTubeVocabulary.Content) is not null) return YouTubeTableKind.Content;
            return table.Find(ColumnNames.Dimension) is not null || YouTubeVocabulary.Files.Contains(fileName) ? YouTubeTableKind.Dimension : YouTubeTableKind.None;
        }

        if (ItemColumn(table) is not null || YouTubeVocabulary.ChartFiles.Contains(fileName)) return YouTubeTableKind.Chart;
        return NamesTotals(fileName) || table.Headers.Count == 2 ? YouTubeTableKind.Totals : YouTubeTableKind.Days;
    }

    /// <summary>Column of the days; null in tables without.</summary>
    public static int? DateColumn(TextTable table) => table.Find(ColumnNames.Date);

    /// <summary>Column that names the rows of a table without days: content, a share, else the first that is no metric.</summary>
    public static int NameColumn(TextTable table)
    {
        if ((table.Find(YouTubeVocabulary.Content) ?? table.Find(ColumnNames.Dimension)) is { } named) return named;
        for (var index = 0; index < table.Headers.Count; index++)
            if (!YouTubeVocabulary.Metrics.TryFind(table.Headers[index].Key, out _) && table.Headers[index].Key.Length > 0)
                return index;

        return 0;
    }

    /// <summary>Column of the item in a date × item table.</summary>
    public static int? ItemColumn(TextTable table)
    {
        for (var index = 0; index < table.Headers.Count; index++)
            if (YouTubeVocabulary.Content.Contains(table.Headers[index].Key) || ColumnNames.Dimension.Contains(table.Headers[index].Key))
                return index;

        return null;
    }

    // A dashboard that mixes accounts or networks uses the same words.
    private static bool IsSomebodyElses(TextTable table) =>
        table.Find(ColumnNames.Account) is not null || table.Find(ColumnNames.Platform) is not null || table.Find(ColumnNames.Metric) is not null;

    // Also "youtube-totals" or "Totals 2026": people add to the names of what they keep.
    private static bool NamesTotals(string fileName) => fileName.Split(' ', '-', '_', '.').Any(YouTubeVocabulary.TotalsFiles.Contains);

    private static string FileKey(string name) => HeaderName.KeyOf(CopyNumber().Replace(Path.GetFileNameWithoutExtension(name), string.Empty));

    [GeneratedRegex(@" \(\d+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex CopyNumber();
}
