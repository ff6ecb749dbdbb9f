using CreatorImpact.Data.Store;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store;

public abstract class MigrationTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    [Fact]
    public async Task OpenAsync_FreshDatabase_AppliesEveryMigrationOnce()
    {
        var versions = await VersionsAsync(Database);

        Assert.Equal(Migration.All.Select(migration => (long)migration.Version), versions);
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number), versions);
    }

    [Fact]
    public async Task OpenAsync_Twice_ChangesNothing()
    {
        var stampBefore = await StampsAsync();
        Clock.Advance(NodaTime.Duration.FromDays(1));

        await using var again = await OpenAgainAsync();

        Assert.Equal(stampBefore, await StampsAsync());
        Assert.Equal("ok", await again.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task OpenAsync_NewerSchema_IsRefusedWithBothVersions()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (99, 'later', 0)", null, Token), Token);

        var exception = await Assert.ThrowsAsync<DatabaseOpenException>(OpenAgainAsync);

        Assert.Contains("found schema 99", exception.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"at most {Migration.All[^1].Version}"), exception.Message, StringComparison.Ordinal);
        Assert.Contains("newer CreatorImpact", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_EightAtOnceOnAnEmptyDatabase_AllSucceedAndMigrateOnce()
    {
        await DropAllAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(OpenAgainAsync, Token)));

        foreach (var database in opened)
        {
            Assert.Equal(Migration.All.Count, (await VersionsAsync(database)).Count);
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task OpenAsync_FirstSchemaWithRows_IsUpgradedAndKeepsThem()
    {
        await DropAllAsync();
        await Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)", null, Token);
                await session.ExecuteAsync(session.Dialect.Render(Migration.All[0].Sql), null, Token);
                await session.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (1, 'first_tables', 0)", null, Token);
                await session.ExecuteAsync("INSERT INTO workspace (workspace_id, name, created_at) VALUES (1, 'Before', 5)", null, Token);
                return 0;
            },
            Token);

        await using var upgraded = await OpenAgainAsync();

        Assert.Equal(new Workspace(1, "Before", NodaTime.Instant.FromUnixTimeTicks(50)), await new WorkspaceStore(upgraded).GetAsync(1, Token));
        Assert.Equal(2, (await new WorkspaceStore(upgraded).EnsureDemoAsync("Demo", Token)).Id);
    }

    [Fact]
    public async Task OpenAsync_PostsOfTheFifteenthSchema_AreUpgradedAndKeepTheirFigures()
    {
        await DropAllAsync();
        await Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)", null, Token);
                foreach (var migration in Migration.All.Take(15))
                {
                    await session.ExecuteAsync(session.Dialect.Render(migration.Sql), null, Token);
                    await session.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (@version, @name, 0)", new { version = (long)migration.Version, name = migration.Name }, Token);
                }

                string[] rows =
                [
                    "INSERT INTO workspace (workspace_id, name, created_at) VALUES (1, 'Before', 5)",
                    "INSERT INTO creator (workspace_id, creator_id, name, created_at) VALUES (1, 1, 'ann', 5)",
                    "INSERT INTO account (workspace_id, account_id, creator_id, platform, name, created_at) VALUES (1, 1, 1, 'x', 'ann', 5)",
                    "INSERT INTO content_item (workspace_id, item_id, account_id, item_key, created_at) VALUES (1, 1, 1, 'p1', 5)",
                    "INSERT INTO content_item_version (workspace_id, item_id, import_id, title, figures, listed_until) VALUES (1, 1, 7, 'One', '{\"views\":5}', 9)",
                ];
                foreach (var row in rows) await session.ExecuteAsync(row, null, Token);
                return 0;
            },
            Token);

        await using var upgraded = await OpenAgainAsync();

        var kept = await upgraded.ReadAsync(
            session => session.QueryAsync(
                "SELECT import_id, position, title, figures, listed_until FROM content_item_version WHERE exported_at IS NULL AND format IS NULL",
                null,
                reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4)),
                Token),
            Token);
        Assert.Equal([(7L, 0L, "One", "{\"views\":5}", 9L)], kept);
        Assert.Equal("ok", await upgraded.CheckIntegrityAsync(Token));
    }

    [Fact]
    public async Task WriteAsync_Failure_LeavesNothingBehind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO setting (workspace_id, name, value) VALUES (1, 'a', 'b')", null, Token);
                throw new InvalidOperationException("broken off");
            },
            Token));

        var left = await Database.ReadAsync(session => session.QueryAsync("SELECT name FROM setting", null, reader => reader.GetString(0), Token), Token);
        Assert.Empty(left);
    }

    private static Task<List<long>> VersionsAsync(Database database) =>
        database.ReadAsync(session => session.QueryAsync("SELECT version FROM schema_version ORDER BY version", null, reader => reader.GetInt64(0), Token), Token);

    private Task<List<long>> StampsAsync() =>
        Database.ReadAsync(session => session.QueryAsync("SELECT applied_at FROM schema_version ORDER BY version", null, reader => reader.GetInt64(0), Token), Token);

    private Task<int> DropAllAsync() => Database.WriteAsync(
        async session =>
        {
            string[] tables =
            [
                "step_outcome", "outage_note", "source_note", "finding_check", "evidence_document", "segment_rule", "report_look", "offer", "exchange_rate", "money_line", "money_terms", "job", "estimate", "run_series", "run_outage", "run", "outage_change", "outage_update", "outage_phase", "outage_version", "outage", "observation", "series_import", "import_rejected_row",
                "make_good", "deliverable", "planned_post", "roster_entry", "content_item_version", "content_item", "import", "series", "account", "creator", "client", "column_mapping", "setting", "id_counter", "workspace", "schema_version",
            ];
            foreach (var table in tables)
                await session.ExecuteAsync("DROP TABLE " + table, null, Token);
            return 0;
        },
        Token);
}

public sealed class SqliteMigrationTests(PostgresServer server) : MigrationTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresMigrationTests(PostgresServer server) : MigrationTests(DatabaseEngine.PostgreSql, server);
