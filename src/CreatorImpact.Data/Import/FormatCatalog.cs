using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>Writes docs/formats.md from the readers themselves: what is read, how it is recognised, what each column becomes.</summary>
public static class FormatCatalog
{
    private const int NamesShown = 6;

    /// <summary>The page in Markdown, lines ended by a line feed.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append(Head);
        page.Append("## Engagement\n\n");
        foreach (var reader in FormatReaders.All.Where(reader => reader.Kind == ImportKind.Engagement)) Append(page, reader);
        page.Append("## Outages\n\n");
        foreach (var reader in FormatReaders.All.Where(reader => reader.Kind == ImportKind.Outages)) Append(page, reader);
        AppendOutageColumns(page);
        page.Append("## Rosters and schedules\n\n");
        foreach (var reader in FormatReaders.All.Where(reader => reader.Kind is ImportKind.Roster or ImportKind.Schedule)) Append(page, reader);
        AppendColumns(page, "a roster", RosterColumns.OfRoster);
        AppendColumns(page, "a schedule", RosterColumns.OfSchedule);
        page.Append("## Exports of a whole workspace\n\n");
        foreach (var reader in FormatReaders.All.Where(reader => reader.Kind == ImportKind.Workspace)) Append(page, reader);
        AppendExportTables(page);
        page.Append("## Names of metrics every reader knows\n\nHeaders are compared without soft hyphens, in lower case, with single blanks; a currency in brackets is taken out.\n\n| metric | headers |\n|---|---|\n");
        AppendMetrics(page, MetricNames.Common.Pairs, int.MaxValue);
        return page.ToString();
    }

    private const string Head =
        """
        # File formats

        <!-- Written by `creatorimpact formats`; a test compares. Change the readers, not this page. -->

        A file is recognised by what is in it, never by its name alone; names only add what the content leaves out (an account, a range, the
        year of dates without one). Archives (zip), workbooks (XLSX, XLS) and gzip are opened; every table, sheet and entry is looked at.
        A table nobody knows can be read by naming its columns once, in the app.

        What is never done: a gap is not a zero; lifetime figures of posts are not views of a day; levels (followers, averages, rates) are not
        summed; a date that may be read two ways is not guessed; two currencies are not added; a total row is a check and not data.


        """;

    private static void Append(StringBuilder page, IFormatReader reader)
    {
        page.Append(CultureInfo.InvariantCulture, $"### {Capital(reader.Title)}\n\nRecognised by {Short(reader.Signature)}.\n\n");
        if (reader is not LayoutReader known) return;

        foreach (var layout in known.KnownLayouts) Append(page, layout);
        page.Append('\n');
        var vocabularies = known.KnownLayouts.Select(MetricsOf).Distinct().ToArray();
        var own = vocabularies.SelectMany(names => names.Pairs).Distinct().Where(pair => !MetricNames.Common.TryFind(pair.Header, out var common) || common != pair.Name).GroupBy(pair => Named(pair.Name), StringComparer.Ordinal).ToArray();
        if (own.Length == 0) return;

        page.Append("Its own names of columns, beside those every reader knows:\n\n");
        foreach (var group in own) page.Append(CultureInfo.InvariantCulture, $"- {group.Key} ← {Listed([.. group.Select(pair => pair.Header).Distinct(StringComparer.Ordinal)], NamesShown)}\n");
        page.Append('\n');
    }

    private static void Append(StringBuilder page, TableLayout layout)
    {
        page.Append(CultureInfo.InvariantCulture, $"- `{layout.Format}`, {KindOf(layout)}; has {string.Join(" and ", layout.Needs.Select(set => $"*{set.First()}*"))}");
        if (layout.Zone is { } zone) page.Append(CultureInfo.InvariantCulture, $"; times in {zone}");
        if (layout.DateOrder is { } order) page.Append(order == DateOrder.DayFirst ? "; day first" : "; month first");
        page.Append('.');
        if (((layout as SeriesLayout)?.Note ?? (layout as ItemLayout)?.Note) is { } note) page.Append(CultureInfo.InvariantCulture, $" {note}");
        page.Append('\n');
    }

    private static MetricNames MetricsOf(TableLayout layout) => layout switch { SeriesLayout series => series.Metrics, ItemLayout items => items.Metrics, _ => MetricNames.None };

    private static string KindOf(TableLayout layout) => layout switch
    {
        SeriesLayout { IsProfile: true } => "a profile of the day",
        SeriesLayout series when series.Item.Any(name => name.Length > 0) => "days of single posts (no series of the account)",
        SeriesLayout { AddsRows: true } => "series; rows of a day add up",
        SeriesLayout => "series",
        ItemLayout { Kind: TableKind.EventList } => "posts or streams with their times",
        ItemLayout => "posts with lifetime figures (no series)",
        _ => "shares (no series)",
    };

    private static void AppendOutageColumns(StringBuilder page)
    {
        AppendColumns(page, "a hand-made list of outages", OutageColumns.Named);
        page.Append("Causes: `infrastructure`, `network`, `power`, `cable_cut`, `weather`, `cyberattack`, `government_shutdown`, `software_change`, `third_party`, `maintenance`, `unknown`. Severities: `none`, `minor`, `major`, `critical`, `maintenance`, `unknown`.\n\n");
    }

    private static void AppendColumns(StringBuilder page, string list, IReadOnlyList<(string Name, IReadOnlySet<string> Headers)> columns)
    {
        page.Append(CultureInfo.InvariantCulture, $"#### Columns of {list}\n\n| column | headers |\n|---|---|\n");
        foreach (var (name, headers) in columns) page.Append(CultureInfo.InvariantCulture, $"| {name} | {Listed([.. headers], int.MaxValue)} |\n");
        page.Append('\n');
    }

    private static void AppendExportTables(StringBuilder page)
    {
        page.Append("One file, sheet or field a table; each can also be imported by itself. Times are in UTC. Several values in a cell are written as JSON. Line breaks, control characters and blanks at the ends of texts are written as `\\n` or `\\u0020`, a backslash as two; in CSV an apostrophe before a text keeps spreadsheets from taking it for a formula and is taken away again. `series` says when the newest export of each series was written, and `posts` has a row for every export that lists a post. A text that is too long for a cell of a workbook stands there in parts on the sheet `long_texts`, and its cell says which one (`\\#1/4`: the first, of four parts).\n\n");
        page.Append("Not in it: earlier states of exports that were revised, money terms and lines, documents, deliverables, notes and answers, runs and their draws, named columns. Backups hold everything.\n\n| table | columns |\n|---|---|\n");
        foreach (var table in CarriedTable.All) page.Append(CultureInfo.InvariantCulture, $"| {table.Name} | {string.Join(", ", table.Columns)} |\n");
        page.Append('\n');
    }

    private static void AppendMetrics(StringBuilder page, IEnumerable<(string Header, MetricColumnName Name)> pairs, int most)
    {
        foreach (var group in pairs.GroupBy(pair => Named(pair.Name), StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {Listed([.. group.Select(pair => pair.Header)], most)} |\n");
    }

    private static string Named(MetricColumnName name) => name switch
    {
        { Multiplier: not 1m } => FormattableString.Invariant($"`{name.Metric}` (× {name.Multiplier})"),
        { Divisor: not 1m } => FormattableString.Invariant($"`{name.Metric}` (÷ {name.Divisor:#,0})"),
        _ => $"`{name.Metric}`",
    };

    private static string Listed(IReadOnlyList<string> names, int most) =>
        string.Join(", ", names.Take(most).Select(name => name.Replace("|", "\\|", StringComparison.Ordinal))) + (names.Count > most ? ", …" : string.Empty);

    // Names in all languages would hide the ones a reader looks for.
    private static string Short(string signature) => signature.Length <= 500 ? signature : signature[..signature.LastIndexOf(' ', 500)] + " …";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
