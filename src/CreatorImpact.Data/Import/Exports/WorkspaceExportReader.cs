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

    public string Title => "an export of a whole workspace (zip of CSV files, XLSX or JSON)";

    public ImportKind Kind => ImportKind.Workspace;

    public string Signature => "the headers of its tables, all of them, or the JSON field " + CarriedTable.JsonMark;

    public bool WalksTables => true;

    public int Recognise(SourceContent content) => content.Parts.Any(IsOwn) ? Certain : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var asOf = AsOf(content, issues, token, out var version);
        if (version > CarriedTable.Version)
            return Refusal.Of("newer_export", Invariant($"{content.File.Name}: the export was written in layout {version}, expected at most {CarriedTable.Version}. Import it with the newer version of the program."));

        var series = new ExportedSeries(issues);
        Each(content, CarriedTable.Observations, issues, fields => series.Add(fields, token), token);
        var outages = new ExportedOutages();
        Each(content, CarriedTable.Outages, issues, outages.Add, token);
        Each(content, CarriedTable.Details, issues, outages.AddDetails, token);
        var (posts, roster, planned) = (new List<ContentItem>(), new List<RosterEntry>(), new List<PlannedPost>());
        Each(content, CarriedTable.Posts, issues, fields => ExportedLists.AddPosts(fields, posts), token);
        Each(content, CarriedTable.Roster, issues, fields => ExportedLists.AddRoster(fields, roster), token);
        Each(content, CarriedTable.Planned, issues, fields => ExportedLists.AddPlanned(fields, planned), token);

        var tables = series.Tables().Concat(PostTable(posts)).ToList();
        var carried = new CarriedRecords(outages.Records(), roster, planned);
        if (tables.Count == 0 && carried.Count == 0 && issues.FirstRejected is not null)
            return Refusal.NoRows($"{content.File.Name}: no row of the export could be taken.", "", issues);

        issues.Warn("whole_workspace", $"{content.File.Name}: the export of a whole workspace. It is meant for an empty one: outages that were entered by hand there stay beside those of the file.");
        var severalPlatforms = tables.Select(table => table.Platform).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return new EngagementReading(CarriedTable.Format, severalPlatforms ? "mixed" : OneOf(tables.Select(table => table.Platform)), OneOf(tables.Select(table => table.Account)), ZoneOf(tables), tables, issues.Warnings, issues.Rows)
        {
            ExportedAt = asOf,
            Carried = carried,
        };
    }

    private static bool IsOwn(SourcePart part)
    {
        foreach (var table in CarriedTable.All)
        {
            using var cursor = ExportCursor.Open(part, table);
            if (cursor is not null) return true;
        }

        return false;
    }

    private static void Each(SourceContent content, CarriedTable table, ImportIssues issues, Action<ExportFields> read, CancellationToken token)
    {
        foreach (var part in content.Parts)
        {
            token.ThrowIfCancellationRequested();
            using var cursor = ExportCursor.Open(part, table);
            if (cursor is not null) read(new ExportFields(cursor, issues));
        }
    }

    private static Instant? AsOf(SourceContent content, ImportIssues issues, CancellationToken token, out long version)
    {
        var (asOf, stated) = ((Instant?)null, 0L);
        Each(content, CarriedTable.About, issues, fields =>
        {
            while (fields.Read())
            {
                if (fields.Text(CarriedTable.About.Columns[0]) is not { } name) continue;
                if (name == CarriedTable.AsOf) asOf = fields.Text("value") is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
                else if (name == "layout") stated = fields.Whole("value") ?? 0;
                else if (name == CarriedTable.Demo) issues.Warn("made_up_data", "The file holds the made-up data of the demo: keep it apart from your own.");
            }
        }, token);
        version = stated;
        return asOf;
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
