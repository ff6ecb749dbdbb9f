namespace CreatorImpact.Data.Store;

/// <summary>Brings the schema up to date, one transaction a step; several processes may do so at once.</summary>
internal static class Migrator
{
    private const string VersionTable = """
        CREATE TABLE IF NOT EXISTS schema_version (
            version BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )
        """;

    /// <exception cref="DatabaseOpenException">The schema is newer than the newest known step.</exception>
    public static async Task MigrateAsync(Database database, IReadOnlyList<Migration> migrations, CancellationToken token)
    {
        var newest = migrations[^1].Version;
        while (await StepAsync(database, migrations, newest, token).ConfigureAwait(false) < newest)
        {
        }
    }

    // Returns the version reached. Asking for it and the step share one locked transaction, so that nobody takes a step twice.
    private static Task<long> StepAsync(Database database, IReadOnlyList<Migration> migrations, int newest, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                await session.Dialect.LockSchemaAsync(session, token).ConfigureAwait(false);
                await session.ExecuteAsync(VersionTable, null, token).ConfigureAwait(false);
                var found = await session.FirstOrDefaultAsync("SELECT COALESCE(MAX(version), 0) FROM schema_version", null, reader => reader.GetInt64(0), token).ConfigureAwait(false);
                if (found > newest)
                    throw new DatabaseOpenException(FormattableString.Invariant($"{session.Dialect.Place} was written by a newer CreatorImpact: found schema {found}, expected at most {newest}. Start the newer version, or restore a backup made before the upgrade. Nothing was changed."));
                if (found == newest) return found;

                var next = migrations.First(migration => migration.Version > found);
                await session.ExecuteAsync(session.Dialect.Render(next.Sql), null, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    "INSERT INTO schema_version (version, name, applied_at) VALUES (@version, @name, @now)",
                    new { version = (long)next.Version, name = next.Name, now = database.Clock.GetCurrentInstant().ToMicroseconds() },
                    token).ConfigureAwait(false);
                return next.Version;
            },
            token);
}
