using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement;

/// <summary>
/// TikTok Studio's Overview: one row a day, English headers in every language, dates in the user's language and without a year. The
/// file names neither its zone nor, outside the archive, its account.
/// </summary>
internal sealed class TikTokOverviewReader : IFormatReader
{
    private const string Format = "tiktok.overview";

    private static readonly MetricNames Names = MetricNames.Common
        .With("views", "video views|visualizações de vídeo|visualizações do vídeo")
        .With("profile_views", "profile views|visualizações do perfil|visualizações de perfil")
        .With("followers_total", "followers")
        .With("followers_net", "net followers");

    private static readonly HashSet<string> Views = ["video views", "visualizações de vídeo", "visualizações do vídeo"];

    private static readonly HashSet<string> ProfileViews = ["profile views", "visualizações do perfil", "visualizações de perfil"];

    public string Title => "TikTok Studio Overview (zip or CSV)";

    public int Recognise(SourceContent content) => content.Parts.Any(IsOverview) ? 95 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var name = ExportName.TikTok(content);
        var account = name?.Handle ?? options.Account;
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var zone = "unknown";
        foreach (var part in content.Parts.Where(IsOverview))
        {
            var context = new SeriesContext
            {
                Where = part.Name,
                Entry = part.Entry,
                Options = options,
                Account = account ?? content.Stem,
                Platform = "tiktok",
                FirstDay = name?.FirstDay,
                LastDay = name?.LastDay,
                Names = Names,
            };
            var read = SeriesTableReader.Read(part.Table!, Plan(part.Table!), context, issues, out var refusal, token);
            if (read is null) return refusal! with { Warnings = issues.Warnings, RejectedRows = issues.Rows };

            zone = read.TimeZone;
            tables.AddRange(TableAssembly.PerAccount(read, context, issues));
        }

        if (zone == "unknown")
            issues.Warn("timezone_unknown", $"{content.File.Name}: TikTok does not say in which time zone its days begin. Name the account's zone; until then UTC stands in for it.");

        return new EngagementReading(Format, "tiktok", account, zone, tables, issues.Warnings, issues.Rows);
    }

    private static bool IsOverview(SourcePart part) =>
        part.Table is { } table && table.Find(ColumnNames.Date) is not null && table.Find(Views) is not null && table.Find(ProfileViews) is not null
        && table.Find(ColumnNames.Account) is null && table.Find(ColumnNames.Platform) is null && table.Find(ColumnNames.Item) is null;

    private static ColumnPlan Plan(TextTable table)
    {
        var date = table.Find(ColumnNames.Date)!.Value;
        return new ColumnPlan { Date = date, Values = MetricColumns.Known(table, Names, date) };
    }
}
