using System.Text;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Meta;

/// <summary>Meta Business Suite's audience: followers now, and their shares by age, city and country. A snapshot without a date, so no series.</summary>
internal sealed class MetaAudienceReader : IFormatReader
{
    public string Title => "Meta Business Suite audience (CSV)";

    public string Signature => "the line FOLLOW,UNIQUE_USERS";

    public int Recognise(SourceContent content) => content.Parts.Any(IsAudience) ? 93 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        string? platform = null;
        foreach (var part in content.Parts.Where(IsAudience))
        {
            foreach (var section in TextSections.Split(part.Text.Utf8).Sections)
            {
                token.ThrowIfCancellationRequested();
                platform ??= section.Title is { } title ? MetaTitle.PlatformOf(title) : null;
                if (section is { Title: not null, Lines: > 1 }) tables.Add(Describe(section, part));
            }
        }

        issues.Warn("snapshot_without_date", $"{content.File.Name}: the audience as it was when the file was made. It has no dates and gives no series.");
        return new EngagementReading("meta.audience", platform ?? options.Platform, options.Account, "unknown", tables, issues.Warnings, issues.Rows);
    }

    // A title, a code in capitals and one number: the followers of the moment. Everything else is a title, a header and shares.
    private static EngagementTable Describe(TextSection section, SourcePart part)
    {
        var isTotal = Encoding.UTF8.GetString(section.Body.Span).Contains("UNIQUE_USERS", StringComparison.Ordinal);
        var rows = section.Lines - 2;
        return new EngagementTable
        {
            Entry = part.Entry,
            Kind = isTotal ? TableKind.AccountSnapshot : TableKind.DimensionSnapshot,
            RowsRead = rows,
            RowsAccepted = rows,
            Note = $"{section.Title}; not a time series.",
        };
    }

    private static bool IsAudience(SourcePart part) =>
        part.Kind == PartKind.Text && Encoding.UTF8.GetString(part.Text.Utf8.Span[..Math.Min(part.Text.Utf8.Length, 4_096)]) is var head
        && (head.Contains("_ACCOUNT,FOLLOW,UNIQUE_USERS", StringComparison.Ordinal) || head.Contains("FOLLOW,UNIQUE_USERS", StringComparison.Ordinal));
}
