using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests;

/// <summary>A renderer over the real stores and a database of its own. Only the clock is made up.</summary>
public abstract class StoredContext : WebContext, IAsyncLifetime
{
    protected const long Workspace = WorkspaceStore.DefaultId;

    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    protected StoredContext()
    {
        // The browser's side of a page is tested in a browser.
        JSInterop.Mode = JSRuntimeMode.Loose;
        StoresFeature.AddStores(Services);
        Services.AddSingleton<IClock>(Clock);
        Services.AddSingleton(new DataFolder(_folder));
        Services.AddSingleton<KeptUploads>();
        Services.AddSingleton<ImportWorker>();
        Services.AddScoped<UploadAnswers>();
        AddBunitPersistentComponentState();
    }

    protected static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    protected StandingClock Clock { get; } = new(Instant.FromUtc(2026, 11, 22, 9, 0));

    protected Database Database { get; private set; } = null!;

    protected StoredContent Content { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await Database.OpenAsync(DatabaseOptions.ForFile(Path.Combine(_folder, "test.db")), Clock, Token);
        await new WorkspaceStore(Database).EnsureDefaultAsync(Token);
        Services.AddSingleton(Database);
        Content = new StoredContent(Database, Clock);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A clock that stands still until it is put forward.</summary>
public sealed class StandingClock(Instant now) : IClock
{
    private Instant _now = now;

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration time) => _now += time;
}
