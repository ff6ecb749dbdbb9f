using System.Globalization;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Twitch;

/// <summary>Twitch: channel analytics and revenue by day, and stream sessions.</summary>
internal sealed class TwitchReader : LayoutReader
{
    private const string RevenueEnd = " revenue";

    private static readonly IReadOnlySet<string> MinutesStreamed = HeaderSet.Of("minutes streamed|gestreamte minuten|minutos transmitidos|minutos de transmisión|minutes diffusées|minuti trasmessi");

    private static readonly IReadOnlySet<string> MinutesWatched = HeaderSet.Of("minutes watched|angesehene minuten|minutos vistos|minutos visualizados|minutos assistidos|minutes regardées|minuti guardati");

    private static readonly IReadOnlySet<string> Start = HeaderSet.Of("start time|startzeit|hora de inicio|hora de início|heure de début|ora di inizio");

    private static readonly MetricNames Metrics = MetricNames.Common
        .With("views", "live views|total views|live-aufrufe|aufrufe insgesamt|visualizaciones en directo|vues en direct")
        .With("viewers", "unique viewers|unique views")
        .With("followers_gained", "follows|new followers")
        .With("comments", "chat messages|chatnachrichten|mensajes de chat|mensagens do chat|messages de chat")
        .With("watch_time_minutes", string.Join('|', MinutesWatched))
        .With("minutes_streamed", string.Join('|', MinutesStreamed))
        .With("max_viewers", "max viewers|max. viewers")
        .With("avg_viewers", "average viewers");

    public override string Title => "Twitch: channel analytics and revenue by day, stream sessions (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new ItemLayout
        {
            Format = "twitch.stream_sessions", Needs = [Start, MinutesStreamed], Kind = TableKind.EventList, Metrics = Metrics, Published = Start,
            Note = "One row per stream; figures of the whole stream. The minutes are the file's own, so clock changes do not matter.",
        },
        new SeriesLayout
        {
            Format = "twitch.channel_by_day", Needs = [ColumnNames.Date, MinutesStreamed, MinutesWatched], Metrics = Metrics, RowsFollow = true, MoreColumns = Income,
            Note = "Income is the sum of all columns that end in Revenue; a day without a stream is 0 minutes streamed.",
        },
        new SeriesLayout
        {
            Format = "twitch.revenue_by_day", Needs = [ColumnNames.Date, HeaderSet.Of("sub revenue|bits revenue|gifted subs revenue")], Metrics = Metrics, RowsFollow = true, MoreColumns = Income,
            Note = "Income is the sum of all columns that end in Revenue.",
        },
    ];

    protected override string PlatformOf(SourceContent content) => "twitch";

    protected override IEnumerable<EngagementTable> After(IReadOnlyList<EngagementTable> tables, ExportTable source, TableLayout layout, ImportIssues issues)
    {
        var idle = tables.SelectMany(table => table.Series).Where(series => series.Key.Metric == "minutes_streamed").Sum(series => series.Values.Count(value => value == 0d));
        if (idle > 0)
            issues.Warn("days_without_stream", string.Create(CultureInfo.InvariantCulture, $"{source.Part.Where}: {idle} days have no stream. An outage on such a day cost no live views."));
        return tables;
    }

    private static List<MetricColumn> Income(TextTable table)
    {
        var columns = new List<MetricColumn>();
        for (var index = 0; index < table.Headers.Count; index++)
        {
            var header = table.Headers[index];
            if (header.Key.EndsWith(RevenueEnd, StringComparison.Ordinal)) columns.Add(new MetricColumn(index, header.Raw, new MetricColumnName("estimated_revenue"), header.Currency));
        }

        return columns;
    }
}
