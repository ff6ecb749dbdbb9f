using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Reads the export of a whole workspace, all of it or some of its tables, so that every series comes back with the same digits.</summary>
internal sealed class WorkspaceExportReader : IFormatReader
{
    private const int Certain = 100;

    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>();

    public string Title => "an export of a whole workspace (zip of CSV files, XLSX or JSON)";

    public ImportKind Kind => ImportKind.Workspace;

    public string Signature => "the headers of its tables, all of them, or the JSON field " + CarriedTable.JsonMark;

    public bool WalksTables => true;

    public int Recognise(SourceContent content) => content.Parts.Any(IsOwn) ? Certain : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var longTexts = LongTexts.Read(Tables(content, CarriedTable.LongTexts, NoTexts, issues, token));
        void Each(CarriedTable table, Action<ExportFields> read)
        {
            foreach (var fields in Tables(content, table, longTexts, issues, token)) read(fields);
        }

        var (asOf, version, isDemo) = AsOf(Tables(content, CarriedTable.About, longTexts, issues, token), issues);
        if (version > CarriedTable.Version)
            return Refusal.Of("newer_export", Invariant($"{content.File.Name}: the export was written in layout {version}, expected at most {CarriedTable.Version}. Import it with the newer version of the program."));

        var series = new ExportedSeries(issues);
        Each(CarriedTable.Series, series.AddTimes);
        Each(CarriedTable.Observations, fields => series.Add(fields, token));
        var outages = new ExportedOutages();
        Each(CarriedTable.Outages, outages.Add);
        Each(CarriedTable.Details, outages.AddDetails);
        var (posts, roster, planned) = (new List<ContentItem>(), new List<RosterEntry>(), new List<PlannedPost>());
        Each(CarriedTable.Posts, fields => ExportedLists.AddPosts(fields, posts));
        Each(CarriedTable.Roster, fields => ExportedLists.AddRoster(fields, roster));
        Each(CarriedTable.Planned, fields => ExportedLists.AddPlanned(fields, planned));

        var tables = series.Tables().Concat(PostTable(ExportedLists.AsSnapshots(posts))).ToList();
        var carried = new CarriedRecords(outages.Records(), roster, planned);
        if (tables.Count == 0 && carried.Count == 0 && issues.FirstRejected is not null)
            return Refusal.NoRows($"{content.File.Name}: no row of the export could be taken.", "", issues);

        issues.Warn("whole_workspace", $"{content.File.Name}: the export of a whole workspace. It is meant for an empty one: outages that were entered by hand there stay beside those of the file.");
        var severalPlatforms = tables.Select(table => table.Platform).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return new EngagementReading(isDemo ? CarriedTable.DemoFormat : CarriedTable.Format, severalPlatforms ? "mixed" : OneOf(tables.Select(table => table.Platform)), OneOf(tables.Select(table => table.Account)), ZoneOf(tables), tables, issues.Warnings, issues.Rows)
        {
            // A table that came without the one about the export says itself when its newest export was written.
            ExportedAt = asOf ?? posts.Select(post => post.WrittenAt).Append(series.NewestExport).Max(),
            Carried = carried,
        };
    }

    private static bool IsOwn(SourcePart part)
    {
        foreach (var table in CarriedTable.All)
        {
            using var cursor = ExportCursor.Open(part, table, NoTexts);
            if (cursor is not null) return true;
        }

        return false;
    }

    // One for each part of the file that holds rows of the table; each is closed when the next is asked for.
    private static IEnumerable<ExportFields> Tables(SourceContent content, CarriedTable table, IReadOnlyDictionary<string, string> longTexts, ImportIssues issues, CancellationToken token)
    {
        foreach (var part in content.Parts)
        {
            token.ThrowIfCancellationRequested();
            using var cursor = ExportCursor.Open(part, table, longTexts);
            if (cursor is not null) yield return new ExportFields(cursor, issues);
        }
    }

    private static (Instant? AsOf, long Version, bool IsDemo) AsOf(IEnumerable<ExportFields> tables, ImportIssues issues)
    {
        var (asOf, version, isDemo) = ((Instant?)null, 0L, false);
        foreach (var fields in tables)
        {
            while (fields.Read())
            {
                if (fields.Text(CarriedTable.About.Columns[0]) is not { } name) continue;
                if (name == CarriedTable.AsOf) asOf = fields.Text("value") is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
                else if (name == "layout") version = fields.Whole("value") ?? 0;
                else if (name == CarriedTable.Demo) isDemo = true;
            }
        }

        if (isDemo) issues.Warn("made_up_data", "The file holds the made-up data of the demo: keep it apart from your own. The import keeps the mark, and so do exports of this workspace until it is undone.");
        return (asOf, version, isDemo);
    }

    private static IEnumerable<EngagementTable> PostTable(List<ContentItem> posts) => posts.Count == 0
        ? []
        :
        [
            new EngagementTable
            {
                Platform = OneOf(posts.Select(post => post.Platform)),
                Account = OneOf(posts.Select(post => post.Account)),
                Kind = TableKind.ContentSnapshot,
                RowsRead = posts.Count,
                RowsAccepted = posts.Count,
                Items = posts,
            },
        ];

    private static string ZoneOf(List<EngagementTable> tables) => OneOf(tables.SelectMany(table => table.Series).Select(series => series.ZoneId)) ?? "unknown";

    private static string? OneOf(IEnumerable<string?> names) => names.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;
}
