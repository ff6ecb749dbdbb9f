using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CreatorImpact.Web.Stores;

/// <summary>Opens the database before the host listens and closes it after the last service that uses it.</summary>
internal sealed class DatabaseHost(IOptions<DatabaseSettings> settings, DataFolder folder, IClock clock) : IAsyncDisposable
{
    private Database? _database;

    /// <exception cref="InvalidOperationException">Asked for before <see cref="OpenAsync"/> has ended.</exception>
    public Database Database => _database ?? throw new InvalidOperationException("The database is opened before the host starts; nothing may ask for it earlier.");

    /// <summary>Connects, migrates, makes the default workspace and closes what a killed host left half imported.</summary>
    /// <exception cref="StartRefusedException">The database cannot be used; the message says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken token)
    {
        try
        {
            _database = await Database.OpenAsync(settings.Value.ToOptions(folder.Root), clock, token, exclusiveHost: true);
            await new WorkspaceStore(_database).EnsureDefaultAsync(token);
            await new ImportStore(_database).RemoveUnappliedAsync(token);
            folder.ClearUploads();
        }
        catch (DatabaseException exception)
        {
            throw new StartRefusedException(exception.Message, exception);
        }
    }

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
