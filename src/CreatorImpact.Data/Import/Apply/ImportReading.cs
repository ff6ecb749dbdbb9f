using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>A file as read for the store.</summary>
/// <param name="Reading">What was found.</param>
/// <param name="Series">Its series, each key once, under the names the store gives them.</param>
/// <param name="Hash">Hash of all of it.</param>
internal sealed record ReadFile(FileReading Reading, IReadOnlyList<SeriesData> Series, string Hash);

/// <summary>Reads a file with what the workspace knows of its columns, and settles what the store could not hold before the first row is written.</summary>
internal sealed class ImportReading(Database database, IFileReader reader)
{
    private readonly MappingStore _mappings = new(database);

    public async Task<ReadFile> ReadAsync(long workspaceId, SourceFile file, ReadOptions options, CancellationToken token)
    {
        var mappings = await _mappings.ListAsync(workspaceId, token).ConfigureAwait(false);
        var said = options with { Mappings = mappings.ToDictionary(stored => stored.Signature, stored => stored.Mapping, StringComparer.Ordinal) };
        var reading = await Task.Run(() => reader.Read(file, said, token), token).ConfigureAwait(false);
        reading = reading switch
        {
            OutageReading outages => StorableOutages.Of(outages),
            EngagementReading engagement => await CurrencyCheck.RefuseAsync(database, workspaceId, file, engagement, token).ConfigureAwait(false) ?? reading,
            _ => reading,
        };
        return await Task.Run(
            () =>
            {
                var series = reading is EngagementReading engagement ? SeriesMerge.ByKey([.. engagement.Series]) : [];
                return new ReadFile(reading, series, ReadingHash.Of(reading, series));
            },
            token).ConfigureAwait(false);
    }

    public static string? FormatOf(FileReading reading) => reading switch
    {
        EngagementReading engagement => engagement.Format,
        OutageReading outages => outages.Format,
        RosterReading roster => roster.Format,
        ScheduleReading schedule => schedule.Format,
        _ => null,
    };

    public static ImportKind KindOf(FileReading reading) => reading switch
    {
        OutageReading => ImportKind.Outages,
        RosterReading => ImportKind.Roster,
        ScheduleReading => ImportKind.Schedule,
        EngagementReading { Carried: not null } => ImportKind.Workspace,
        _ => ImportKind.Engagement,
    };
}
