using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store.Branding;

public abstract class ReportLookStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private ReportLookStore Looks => new(Database);

    [Fact]
    public async Task FindAsync_NoneMade_IsNull() => Assert.Null(await Looks.FindAsync(Workspace, Token));

    [Fact]
    public async Task SaveAsync_Twice_TheLastOneIsThere()
    {
        await Looks.SaveAsync(Workspace, new ReportLook("Agency", "#102030", "#eef2ff", "Foot", [0x89, 0x50, 0]), Token);
        await Looks.SaveAsync(Workspace, new ReportLook("Ünïcode & Söhne", "#405060", "#ffffff", "", null), Token);

        var found = await Looks.FindAsync(Workspace, Token);

        Assert.Equal(new ReportLook("Ünïcode & Söhne", "#405060", "#ffffff", "", null), found);
    }

    [Fact]
    public async Task SaveAsync_Logo_KeepsEveryByte()
    {
        byte[] logo = [.. Enumerable.Range(0, 300).Select(number => (byte)number)];

        await Looks.SaveAsync(Workspace, new ReportLook("", "#102030", "#eef2ff", "", logo), Token);

        Assert.Equal(logo, (await Looks.FindAsync(Workspace, Token))!.Logo);
    }

    [Fact]
    public async Task RemoveAsync_Look_IsGone()
    {
        await Looks.SaveAsync(Workspace, new ReportLook("Agency", "#102030", "#eef2ff", "", null), Token);

        Assert.True(await Looks.RemoveAsync(Workspace, Token));

        Assert.Null(await Looks.FindAsync(Workspace, Token));
        Assert.False(await Looks.RemoveAsync(Workspace, Token));
    }
}

public sealed class SqliteReportLookStoreTests(PostgresServer server) : ReportLookStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresReportLookStoreTests(PostgresServer server) : ReportLookStoreTests(DatabaseEngine.PostgreSql, server);
