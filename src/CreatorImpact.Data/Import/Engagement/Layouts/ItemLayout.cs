using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;
using NodaTime;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>A table of posts or videos.</summary>
internal sealed record ItemLayout : TableLayout
{
    private static readonly IReadOnlySet<string> None = HeaderSet.Of(string.Empty);

    /// <summary>What its value columns are called.</summary>
    public required MetricNames Metrics { get; init; }

    /// <summary>Content snapshot, or event list when the publish times are the point of the table.</summary>
    public TableKind Kind { get; init; } = TableKind.ContentSnapshot;

    public IReadOnlySet<string> Id { get; init; } = None;

    public IReadOnlySet<string> Link { get; init; } = None;

    public IReadOnlySet<string> Caption { get; init; } = None;

    public required IReadOnlySet<string> Published { get; init; }

    public IReadOnlySet<string> Clock { get; init; } = None;

    public IReadOnlySet<string> Snapshot { get; init; } = None;

    public IReadOnlySet<string> Account { get; init; } = None;

    public IReadOnlySet<string> Platform { get; init; } = None;

    public IReadOnlySet<string> Currency { get; init; } = None;

    public string? Note { get; init; }

    public override IEnumerable<string> Headers => [.. base.Headers, .. Metrics.Keys, .. Id, .. Link, .. Caption, .. Published, .. Clock, .. Snapshot, .. Account, .. Platform];

    public override IReadOnlyList<EngagementTable>? Read(TextTable table, SeriesContext context, ImportIssues issues, out string? zone, out RefusedReading? refusal, CancellationToken token)
    {
        int? id = table.Find(Id), link = table.Find(Link), title = table.Find(Caption), published = table.Find(Published), clock = table.Find(Clock), snapshot = table.Find(Snapshot);
        int? account = table.Find(Account), platform = table.Find(Platform), currency = table.Find(Currency);
        if (clock == published) clock = null;
        var taken = new[] { id, link, title, published, clock, snapshot, account, platform, currency }.OfType<int>().ToArray();
        var plan = new ItemPlan
        {
            Kind = Kind,
            Id = id,
            Link = link,
            Title = title,
            Published = published,
            Clock = clock,
            Snapshot = snapshot,
            Account = account,
            Platform = platform,
            Currency = currency,
            Zone = Zone is { } own ? DateTimeZoneProviders.Tzdb[own] : context.Options.TimeZone,
            Values = MetricColumns.Known(table, Metrics, taken),
            Note = Note,
        };
        var tables = ItemTableReader.Read(table, plan, context with { DateOrder = DateOrder ?? context.DateOrder }, issues, out refusal, token);
        zone = Zone ?? context.Options.TimeZone?.Id ?? (tables?.SelectMany(one => one.Items).Any(item => item.PublishedAt is not null) == true ? "from offset" : null);
        return tables;
    }
}
