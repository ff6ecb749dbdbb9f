using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Tables;

namespace CreatorImpact.Data.Import.Items;

/// <summary>The second walk over a table of items: reads rows into groups, one a platform.</summary>
internal sealed partial class ItemRows(TextTable table, ItemPlan plan, SeriesContext context, ImportIssues issues, CellValues values, PublishTimes times)
{
    private const int LongestText = 200;

    private readonly OrderedDictionary<string, ItemGroup> _groups = new(StringComparer.Ordinal);
    private readonly string? _platform = context.Platform ?? PlatformName.Of(context.Options.Platform);

    /// <summary>Groups in the order met.</summary>
    public IReadOnlyList<ItemGroup> Groups => [.. _groups.Values];

    /// <summary>The first total row.</summary>
    public IReadOnlyDictionary<string, decimal>? Totals { get; private set; }

    /// <summary>Rows that named an item again.</summary>
    public int Repeated { get; private set; }

    /// <summary>Ids a spreadsheet turned into rounded numbers.</summary>
    public int LostIds { get; private set; }

    /// <summary>Walks the table.</summary>
    public void Read(CancellationToken token)
    {
        using var row = table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (row.IsTotal)
            {
                var totals = new Dictionary<string, decimal>(StringComparer.Ordinal);
                if (TryValues(row, totals, null, out _)) Totals ??= totals;
            }
            else if (!row.IsBlank)
            {
                ReadRow(row);
            }
        }
    }

    private void ReadRow(RowCursor row)
    {
        var link = Cell(row, plan.Link);
        var platform = PlatformName.Of(Cell(row, plan.Platform)) ?? _platform ?? (link is null ? null : ItemLink.PlatformOf(link));
        if (!_groups.TryGetValue(platform ?? string.Empty, out var group)) _groups.Add(platform ?? string.Empty, group = new ItemGroup(platform));
        group.RowsRead++;

        if (row.Count > table.Headers.Count && !row.IsEmptyFrom(table.Headers.Count))
        {
            Reject(row, null, string.Create(CultureInfo.InvariantCulture, $"{row.Count} cells"), string.Create(CultureInfo.InvariantCulture, $"at most {table.Headers.Count} cells, as in the header"), "Put quotes around cells that hold a separator or a line break.");
            return;
        }

        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (!TryValues(row, figures, group, out var wrong))
        {
            Reject(row, wrong, row[wrong!.Value], $"a number such as {values.Example}, or nothing when it is not known", "Correct the cell or leave it empty.");
            return;
        }

        if (!times.TryRead(row, out var published))
        {
            Reject(row, plan.Published, row[plan.Published!.Value], "the day or time of publishing, such as 2026-11-22 14:30", "Correct the date or leave it empty.");
            return;
        }

        var id = IdOf(row, link, published);
        if (!group.Items.TryAdd(id, Item(row, id, link, published, figures)))
        {
            Repeated++;
            group.Items[id] = Item(row, id, link, published, figures);
        }
    }

    private ReadItem Item(RowCursor row, string id, string? link, PublishTime? published, Dictionary<string, decimal> figures) => new(
        Shortened(Cell(row, plan.Account) ?? (link is null ? null : ItemLink.HandleOf(link)) ?? context.Account),
        id,
        Cell(row, plan.Title) is { } title ? Shortened(title.ReplaceLineEndings(" ")) : null,
        link,
        published,
        times.SnapshotOf(row),
        figures);

    // Long ids that went through a spreadsheet are rounded numbers: the link still holds them whole.
    private string IdOf(RowCursor row, string? link, PublishTime? published)
    {
        if (Cell(row, plan.Id) is { } id)
        {
            if (!RoundedId().IsMatch(id)) return Shortened(id);
            LostIds++;
        }

        if (link is not null) return Shortened(ItemLink.IdOf(link) ?? link);

        // The next export must find the same post: its place in the list will be another.
        var when = published is { } at ? at.Text : string.Empty;
        return (when, Cell(row, plan.Title)) is ({ Length: > 0 }, { } title) ? Shortened($"{when} {title.ReplaceLineEndings(" ")}") : string.Create(CultureInfo.InvariantCulture, $"{context.Place ?? context.Where}:{row.Line}");
    }

    private bool TryValues(RowCursor row, Dictionary<string, decimal> figures, ItemGroup? group, out int? wrong)
    {
        wrong = null;
        foreach (var column in plan.Values)
        {
            var name = column.Name!.Value;
            if (!values.TryRead(row[column.Index], name, out var value, out var currency))
            {
                wrong = column.Index;
                return false;
            }

            if (value is { } known) figures[name.Metric] = known;
            if (group is not null && MetricCatalog.IsMoney(name.Metric)) group.Currency ??= column.Currency ?? currency ?? (Cell(row, plan.Currency) is { } code ? CurrencyMark.CodeOf(code) : null);
        }

        return true;
    }

    private void Reject(RowCursor row, int? column, string found, string expected, string fix) =>
        issues.Reject(new RejectedRow(context.Place, row.Line, column is { } index ? table.Headers[index].Raw : null, found, expected, fix, row.RawText()));

    private static string? Cell(RowCursor row, int? column) => column is { } index && !CellText.IsNull(row[index]) ? row[index] : null;

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText];

    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex RoundedId();
}
