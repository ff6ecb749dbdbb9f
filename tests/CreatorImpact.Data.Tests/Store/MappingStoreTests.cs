using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;

namespace CreatorImpact.Data.Tests.Store;

public abstract class MappingStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private static readonly TableMapping Mapping = new(
        [new MappedColumn("wann", 0, ColumnRole.Date), new MappedColumn("zahl", 1, ColumnRole.Value, "views")], "tiktok", "Lüma", "Europe/Berlin", DateOrder.DayFirst, ',');

    private MappingStore Mappings => new(Database);

    [Fact]
    public async Task SaveAsync_Twice_KeepsTheNewer()
    {
        await Mappings.SaveAsync(Workspace, "s", Mapping with { Account = "old" }, "a.csv", Token);
        await Mappings.SaveAsync(Workspace, "s", Mapping, "b.csv", Token);

        var stored = Assert.Single(await Mappings.ListAsync(Workspace, Token));
        Assert.Equal(("s", "b.csv", Clock.GetCurrentInstant()), (stored.Signature, stored.FileName, stored.SavedAt));
        Assert.Equal(Mapping with { Columns = stored.Mapping.Columns }, stored.Mapping);
        Assert.Equal(Mapping.Columns, stored.Mapping.Columns);
        Assert.Empty(await Mappings.ListAsync(2, Token));
    }

    [Fact]
    public async Task SaveAsync_UnusableMapping_IsNotStored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Mappings.SaveAsync(Workspace, "s", Mapping with { Columns = [] }, "a.csv", Token));

        Assert.Empty(await Mappings.ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task ForgetAsync_KnownAndUnknown_TellsWhichItWas()
    {
        await Mappings.SaveAsync(Workspace, "s", Mapping, "a.csv", Token);

        Assert.True(await Mappings.ForgetAsync(Workspace, "s", Token));
        Assert.False(await Mappings.ForgetAsync(Workspace, "s", Token));
    }

    [Fact]
    public async Task ImportAsync_TwoFilesOfOneUnknownHeader_NeedOneMapping()
    {
        var importer = new FileImporter(Database, ImportFileReader.Default);
        var options = new ReadOptions(Clock.GetCurrentInstant());
        var first = File("a.csv", "wann;zahl;zahl\n03/04/2026;1;5\n");
        var refused = await importer.ImportAsync(Workspace, first, options, null, Token);
        var preview = Assert.Single(TablePreviews.Of(first, ImportLimits.Default, out _, Token));

        await Mappings.SaveAsync(Workspace, preview.Signature, Mapping, "a.csv", Token);
        var mapped = await importer.ImportAsync(Workspace, first, options, null, Token);
        var second = await importer.ImportAsync(Workspace, File("b.csv", "wann;zahl;zahl\n05/04/2026;2;6\n"), options, null, Token);

        Assert.Equal((ImportOutcomeState.Refused, ImportOutcomeState.Applied, ImportOutcomeState.Applied), (refused.State, mapped.State, second.State));
        Assert.Equal(1L, second.New);
    }

    private static SourceFile File(string name, string text) => SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text));
}

public sealed class SqliteMappingStoreTests(PostgresServer server) : MappingStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresMappingStoreTests(PostgresServer server) : MappingStoreTests(DatabaseEngine.PostgreSql, server);
