using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace CreatorImpact.Data.Tests.Store;

/// <summary>A test class over stores is abstract on this and has two derived classes, one an engine: nothing is tested on one engine alone.</summary>
public abstract class StoreTests(DatabaseEngine engine, PostgresServer server) : IAsyncLifetime
{
    protected const long Workspace = WorkspaceStore.DefaultId;

    private string? _folder;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected DatabaseEngine Engine => engine;

    protected SteppingClock Clock { get; } = new(Instant.FromUtc(2026, 3, 1, 12, 0));

    protected DatabaseOptions Options { get; private set; } = null!;

    protected Database Database { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("creatorimpact-store-").FullName;
            Options = DatabaseOptions.ForFile(Path.Combine(_folder, "test.db"));
        }
        else
        {
            Options = new DatabaseOptions(engine, await server.RentDatabaseAsync(Token));
        }

        Database = await Database.OpenAsync(Options, Clock, Token);
        await new WorkspaceStore(Database).EnsureDefaultAsync(Token);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
        else await server.ReturnDatabaseAsync(Options.ConnectionString);
        GC.SuppressFinalize(this);
    }

    /// <summary>A second connection to the same data, as another process would have.</summary>
    protected Task<Database> OpenAgainAsync() => Database.OpenAsync(Options, Clock, Token);
}

/// <summary>A clock that stands still until told to go on.</summary>
public sealed class SteppingClock(Instant now) : IClock
{
    private Instant _now = now;

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration step) => _now += step;
}
