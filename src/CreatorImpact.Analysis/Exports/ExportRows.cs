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

    /// <summary>All tables in the order of <see cref="CarriedTable.All"/>, without those that only one form has.</summary>
    public static IEnumerable<(CarriedTable Table, IEnumerable<object?[]> Rows)> Of(WorkspaceExport export) =>
    [
        (CarriedTable.About, About(export)),
        (CarriedTable.Observations, export.Series.SelectMany(Observations)),
        (CarriedTable.Series, export.Series.Where(series => series.ExportedAt is not null).Select(Series)),
        (CarriedTable.Posts, export.Posts.SelectMany(Snapshots)),
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
        .. export.IsDemo ? [[CarriedTable.Demo, "Holds made-up data."]] : Array.Empty<object?[]>(),
        ["to bring it back", "Import this file into an empty workspace: every series then has the same data hash and gives the same estimates."],
        ["holds", "Visible observations, when each series was exported, figures of posts at every export, outages with their parts, other windows and statements, the roster, planned posts."],
        ["does not hold", "Earlier states of exports that were revised, money terms and lines, documents, deliverables, notes and answers, runs and their draws, named columns. A backup holds all of them."],
        ["cells", "Times are in UTC. Several values in a cell are JSON. A backslash begins a character that a cell cannot hold as it is. In CSV an apostrophe before a text keeps it from being taken for a formula; importing takes it away. In workbooks a text too long for a cell stands in parts on the sheet long_texts."],
    ];

    private static IEnumerable<object?[]> Observations(SeriesData series)
    {
        var granularity = GranularityOf(series);
        for (var index = 0; index < series.Periods.Count; index++)
            yield return [series.Key.Account, series.Key.Platform, series.Key.Metric, granularity, series.ZoneId, series.Currency, PeriodOf(series, index), series.Values[index]];
    }

    private static object?[] Series(SeriesData series) => [series.Key.Account, series.Key.Platform, series.Key.Metric, GranularityOf(series), Text(series.ExportedAt)];

    private static string GranularityOf(SeriesData series) => series.Key.Granularity == Granularity.Hour ? "hour" : "day";

    private static string PeriodOf(SeriesData series, int index) => series.Key.Granularity == Granularity.Hour
        ? Text(Instant.FromUnixTimeTicks(series.Periods[index] * TicksPerMicrosecond))
        : Text(new LocalDate(1970, 1, 1).PlusDays(checked((int)series.Periods[index])));

    private static IEnumerable<object?[]> Snapshots(StoredContentItem post) => post.Snapshots.Count == 0 ? [Snapshot(post, null)] : post.Snapshots.Select(snapshot => Snapshot(post, snapshot));

    // A list of which nothing is known but that an export carried it has no format of its own.
    private static object?[] Snapshot(StoredContentItem post, ContentSnapshot? snapshot) =>
    [
        post.Account, post.Platform, post.Key, post.Title, post.Link, Text(post.PublishedOn), Text(post.PublishedAt), Text(snapshot?.TakenOn), Text(snapshot?.ListedUntil),
        snapshot is null ? null : ExportList.Of(snapshot.Figures), Text(snapshot?.ExportedAt), CarriedTable.IsFormat(snapshot?.Format) ? null : snapshot?.Format,
    ];

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
