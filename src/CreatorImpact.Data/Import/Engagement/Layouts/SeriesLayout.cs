using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>A table of days or hours.</summary>
internal sealed record SeriesLayout : TableLayout
{
    private static readonly IReadOnlySet<string> None = HeaderSet.Of(string.Empty);

    /// <summary>What its value columns are called.</summary>
    public required MetricNames Metrics { get; init; }

    public IReadOnlySet<string> Date { get; init; } = ColumnNames.Date;

    public IReadOnlySet<string> Hour { get; init; } = None;

    public IReadOnlySet<string> Account { get; init; } = None;

    public IReadOnlySet<string> Platform { get; init; } = None;

    public IReadOnlySet<string> Currency { get; init; } = None;

    /// <summary>Post or video of the row: the rows list a part of the account, and no series comes from them.</summary>
    public IReadOnlySet<string> Item { get; init; } = None;

    /// <summary>Column without whose value the others of a row mean nothing.</summary>
    public IReadOnlySet<string> Lead { get; init; } = None;

    /// <summary>True when rows split a day (by country, campaign, video) and add up to it.</summary>
    public bool AddsRows { get; init; }

    /// <summary>True when the source writes one row a day without holes.</summary>
    public bool RowsFollow { get; init; }

    /// <summary>True when the source writes 1.200 for 1200.</summary>
    public bool ThousandsPoint { get; init; }

    /// <summary>True for hours of the clock without a zone: a profile of the day, no series.</summary>
    public bool IsProfile { get; init; }

    /// <summary>True when the layout is one of days only if its date column holds dates: others write a word there.</summary>
    public bool NeedsDates { get; init; }

    /// <summary>More columns than the names tell, such as one that counts towards two metrics.</summary>
    public Func<TextTable, IReadOnlyList<MetricColumn>>? MoreColumns { get; init; }

    /// <summary>What a reader should know about the table.</summary>
    public string? Note { get; init; }

    public override IEnumerable<string> Headers => [.. base.Headers, .. Metrics.Keys, .. Date, .. Account, .. Platform, .. Currency, .. Item];

    public override bool Fits(TextTable table) => base.Fits(table) && (!NeedsDates || HoldsDates(table));

    public override IReadOnlyList<EngagementTable>? Read(TextTable table, SeriesContext context, ImportIssues issues, out string? zone, out RefusedReading? refusal, CancellationToken token)
    {
        zone = null;
        if (Plan(table) is not { } plan)
        {
            refusal = Refusal.Of("no_values", $"{context.Where}: found no column of figures beside the dates. Expected at least one metric; export again with metrics ticked.");
            return null;
        }

        var own = context with
        {
            DayZone = Zone ?? context.DayZone,
            DateOrder = DateOrder ?? context.DateOrder,
            RowsFollow = RowsFollow,
            ThousandsPoint = ThousandsPoint,
            Names = Metrics,
            KeepsHoursAsLabels = IsProfile,
        };
        if (SeriesTableReader.Read(table, plan, own, issues, out refusal, token) is not { } read) return null;

        zone = read.TimeZone;
        if (plan.Item is not null) return [TableAssembly.OverItems(read, own)];

        var tables = TableAssembly.PerAccount(read, own, issues);
        return [.. tables.Select(one => one with { Note = Note, Series = IsProfile ? [] : one.Series })];
    }

    private bool HoldsDates(TextTable table)
    {
        if (table.Find(Date) is not { } date) return false;
        using var row = table.OpenRows();
        while (row.Read())
            if (!row.IsBlank && !row.IsTotal)
                return DateText.Parse(row[date]).Shape is not (DateShape.None or DateShape.WithoutYear);

        return false;
    }

    private ColumnPlan? Plan(TextTable table)
    {
        if (table.Find(Date) is not { } date) return null;

        int? hour = table.Find(Hour), account = table.Find(Account), platform = table.Find(Platform), currency = table.Find(Currency), item = table.Find(Item);
        var taken = new[] { date, hour, account, platform, currency, item }.OfType<int>().ToArray();
        var more = MoreColumns?.Invoke(table) ?? [];
        IReadOnlyList<MetricColumn> values = [.. MetricColumns.Known(table, Metrics, taken), .. more];
        return values.Count == 0 ? null : new ColumnPlan
        {
            Date = date,
            Hour = hour,
            Account = account,
            Platform = platform,
            Currency = currency,
            Item = item,
            Lead = table.Find(Lead),
            AddsRows = AddsRows,
            Values = values,
        };
    }
}
