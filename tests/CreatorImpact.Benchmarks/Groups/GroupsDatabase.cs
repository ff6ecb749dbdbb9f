using System.Text;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Benchmarks.Groups;

/// <summary>A store of its own with made-up creators, filled and asked as the product does it.</summary>
internal sealed class GroupsDatabase : IAsyncDisposable
{
    private const long Workspace = WorkspaceStore.DefaultId;

    private readonly Database _database;
    private readonly IReadOnlyList<long> _outages;

    private GroupsDatabase(Database database, IReadOnlyList<long> outages) => (_database, _outages) = (database, outages);

    /// <summary>Imports the files and enters the outages.</summary>
    /// <param name="options">Where the database goes.</param>
    /// <param name="made">What is in it.</param>
    /// <param name="token">Stops it.</param>
    /// <exception cref="InvalidOperationException">A file was not taken.</exception>
    public static async Task<GroupsDatabase> FillAsync(DatabaseOptions options, GeneratedGroups made, CancellationToken token)
    {
        var database = await Database.OpenAsync(options, new StandingClock(), token);
        await new WorkspaceStore(database).EnsureDefaultAsync(token);
        var importer = new FileImporter(database, ImportFileReader.Default);
        foreach (var (name, text) in new[] { ("views.csv", made.Views()), ("roster.csv", made.Roster()) })
        {
            var outcome = await importer.ImportAsync(Workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)), new ReadOptions(GeneratedGroups.ExportedAt), null, token);
            if (outcome.State != ImportOutcomeState.Applied) throw new InvalidOperationException($"{name}: {outcome.Message}");
        }

        var outages = new List<long>();
        foreach (var outage in GeneratedGroups.Outages) outages.Add(await new OutageStore(database).AddAsync(Workspace, outage, token));
        return new GroupsDatabase(database, outages);
    }

    /// <summary>Estimates every outage over every creator and keeps the estimates with their draws.</summary>
    /// <exception cref="InvalidOperationException">There was nothing to estimate.</exception>
    public async Task EstimateAsync(CancellationToken token)
    {
        var run = new WorkspaceRun(
            new SeriesStore(_database),
            new OutageStore(_database),
            new RosterStore(_database),
            new WindowHistory(new RevisionStore(_database), new ImportStore(_database)),
            new RunKeeper(new RunStore(_database), new RunInputStore(_database)),
            DateTimeZoneProviders.Tzdb);
        foreach (var outage in _outages)
        {
            var (_, refusal) = await run.ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, token);
            if (refusal is not null) throw new InvalidOperationException(refusal.Text);
        }
    }

    /// <summary>Reads what groups rest on, over all outages together.</summary>
    public async Task<GroupData> LoadAsync(CancellationToken token)
    {
        var stores = new GroupStores(new SeriesStore(_database), new OutageStore(_database), new RunStore(_database), new RosterStore(_database), new SegmentRuleStore(_database));
        var freshness = new RunFreshness(stores.Series, new RunInputStore(_database), stores.Roster, new SeriesContents());
        return (await new GroupDataLoader(stores, freshness).LoadAsync(Workspace, new GroupQuestion(_outages, null), token))!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private sealed class StandingClock : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => GeneratedGroups.ExportedAt;
    }
}
