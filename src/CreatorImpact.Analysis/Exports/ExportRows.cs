using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Exports;

/// <summary>The tables of an export as rows of cells: texts, numbers (double or long), lists, and null for nothing. They are made as they are asked for.</summary>
internal static class ExportRows
{
    private const string Yes = "yes";
    private const string No = "no";

    private const long TicksPerMicrosecond = 10;

    /// <summary>All tables in the order of <see cref="CarriedTable.All"/>.</summary>
    public static IEnumerable<(CarriedTable Table, IEnumerable<object?[]> Rows)> Of(WorkspaceExport export) =>
    [
        (CarriedTable.About, About(export)),
        (CarriedTable.Observations, export.Series.SelectMany(Observations)),
        (CarriedTable.Posts, export.Posts.Select(Post)),
        (CarriedTable.Outages, export.Outages.Select((outage, index) => Outage(outage, index + 1))),
        (CarriedTable.Details, export.Outages.SelectMany((outage, index) => Details(outage, export.Updates.GetValueOrDefault(outage.Id) ?? [], index + 1))),
        (CarriedTable.Roster, export.Roster.Select(entry => entry.Entry).Select(Account)),
        (CarriedTable.Planned, export.Planned.Select(planned => planned.Post).Select(post => new object?[]
        {
            post.Account, post.Platform, post.Id, post.Title, Text(post.PlannedOn), Text(post.PlannedAt), post.Format, post.Client, post.Link,
        })),
    ];

    private static IEnumerable<object?[]> About(WorkspaceExport export) =>
    [
        ["layout", (long)CarriedTable.Version],
        [CarriedTable.AsOf, Text(export.AsOf)],
        ["written by", $"CreatorImpact {ProductVersion.Text}"],
        .. export.IsDemo ? [[CarriedTable.Demo, "Made-up data."]] : Array.Empty<object?[]>(),
        ["to bring it back", "Import this file into an empty workspace: every series then has the same data hash and gives the same estimates."],
        ["holds", "Visible observations, newest figures of posts, outages with their parts, other windows and statements, the roster, planned posts."],
        ["does not hold", "Earlier states of exports that were revised, money terms and lines, documents, deliverables, notes and answers, runs and their draws, named columns. A backup holds all of them."],
        ["cells", "Times are in UTC. Several values in a cell are JSON. A backslash begins a character that a cell cannot hold as it is. In CSV an apostrophe before a text keeps it from being taken for a formula; importing takes it away."],
    ];

    private static IEnumerable<object?[]> Observations(SeriesData series)
    {
        var granularity = series.Key.Granularity == Granularity.Hour ? "hour" : "day";
        for (var index = 0; index < series.Periods.Count; index++)
            yield return [series.Key.Account, series.Key.Platform, series.Key.Metric, granularity, series.ZoneId, series.Currency, PeriodOf(series, index), series.Values[index]];
    }

    private static string PeriodOf(SeriesData series, int index) => series.Key.Granularity == Granularity.Hour
        ? Text(Instant.FromUnixTimeTicks(series.Periods[index] * TicksPerMicrosecond))
        : Text(new LocalDate(1970, 1, 1).PlusDays(checked((int)series.Periods[index])));

    // Where no export says on which day figures were taken, the day it was written stands in.
    private static object?[] Post(StoredContentItem post)
    {
        var newest = post.Snapshots.Count > 0 ? post.Snapshots[^1] : null;
        return
        [
            post.Account, post.Platform, post.Key, post.Title, post.Link, Text(post.PublishedOn), Text(post.PublishedAt), Text(newest?.TakenOn ?? newest?.ExportedAt.InUtc().Date), Text(newest?.ListedUntil),
            newest is null ? null : ExportList.Of(KnownFigures(post)),
        ];
    }

    // What pages show: of each figure the newest that is known, where a later list leaves one away.
    private static Dictionary<string, double> KnownFigures(StoredContentItem post) =>
        post.Snapshots.SelectMany(snapshot => snapshot.Figures).GroupBy(figure => figure.Key, StringComparer.Ordinal).ToDictionary(figures => figures.Key, figures => figures.Last().Value, StringComparer.Ordinal);

    private static object?[] Outage(StoredOutage outage, long number) =>
    [
        number, outage.Platform, outage.Title, Text(outage.Start), Text(outage.EndExclusive), outage.EndKnown ? Yes : No, outage.Planned ? Yes : No, outage.LeftOut ? Yes : No, outage.Function, outage.Severity,
        outage.AffectedShare, outage.Cause, outage.Url, outage.Source, outage.Verification, outage.EntryZone, Text(outage.AcknowledgedAt), Text(outage.ResolvedAt), outage.Author,
        ExportList.Of(outage.Components), ExportList.Of(outage.Regions), outage.PeakComponentStatus,
    ];

    private static IEnumerable<object?[]> Details(StoredOutage outage, IReadOnlyList<OutageStatement> updates, long number)
    {
        foreach (var part in outage.Phases) yield return [number, "part", Text(part.Start), Text(part.EndExclusive), part.SeverityLow, part.SeverityHigh, null, null, null];
        foreach (var window in outage.Windows) yield return [number, "window", Text(window.Start), Text(window.EndExclusive), null, null, null, window.Source, window.Url];
        foreach (var said in outage.Statements) yield return [number, "statement", Text(said.At), null, null, null, said.Kind.ToString().ToLowerInvariant(), said.Text, said.Url];
        foreach (var said in updates) yield return [number, "update", Text(said.At), null, null, null, StatusOf(said.Kind), said.Text, null];
    }

    // Words that OutageStatement.KindOf takes for the same kind again.
    private static string StatusOf(StatementKind kind) => kind switch { StatementKind.Resolved => "resolved", StatementKind.Other => "postmortem", _ => "update" };

    private static object?[] Account(RosterEntry entry) =>
    [
        entry.Account, entry.Platform, entry.Creator, ExportList.Of(entry.Clients), ExportList.Of(entry.Segments), ExportList.Of(entry.Audience), entry.Followers, entry.Region, entry.BusinessType,
        entry.Monetised is { } monetised ? monetised ? Yes : No : null,
    ];

    private static string? Text(Instant? instant) => instant is { } known ? Text(known) : null;

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static string? Text(LocalDate? day) => day is { } known ? Text(known) : null;

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
