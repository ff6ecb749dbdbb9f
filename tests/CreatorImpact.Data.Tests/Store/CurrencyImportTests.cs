using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>Amounts of two currencies never become one series.</summary>
public abstract class CurrencyImportTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const string Dollars = "date,account,platform,views,revenue (USD)\n2026-11-01,Luma,youtube,10,1.5\n2026-11-02,Luma,youtube,11,1.6\n";

    private const string Euros = "date,account,platform,views,revenue (EUR)\n2026-11-03,Luma,youtube,12,1.7\n";

    [Fact]
    public async Task ImportAsync_OtherCurrencyThanStored_IsRefusedAndNothingChanges()
    {
        await ImportAsync("usd.csv", Dollars);
        var before = await StoreData.VisibleAsync(Database, Token);

        var outcome = await ImportAsync("eur.csv", Euros);

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Equal("currency_differs", Assert.IsType<RefusedReading>(outcome.Reading).Code);
        foreach (var word in new[] { "eur.csv", "Luma", "youtube", "estimated_revenue", "EUR", "USD" })
            Assert.Contains(word, outcome.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoreData.VisibleAsync(Database, Token));
        var row = (await new ImportStore(Database).GetAsync(Workspace, outcome.ImportId!.Value, Token))!;
        Assert.Equal((ImportState.Refused, "currency_differs", 0L), (row.State, row.RefusalCode, row.RowsWritten));
    }

    [Fact]
    public async Task ImportAsync_OtherAccountOrUndoneImport_IsTaken()
    {
        var dollars = await ImportAsync("usd.csv", Dollars);
        var other = await ImportAsync("other.csv", Euros.Replace("Luma", "Pixel", StringComparison.Ordinal));
        await new ImportStore(Database).UndoAsync(Workspace, dollars.ImportId!.Value, Token);

        var euros = await ImportAsync("eur.csv", Euros);

        Assert.Equal((ImportOutcomeState.Applied, ImportOutcomeState.Applied), (other.State, euros.State));
        Assert.False(await new ImportStore(Database).RedoAsync(Workspace, dollars.ImportId.Value, Token));
        var listed = await new SeriesStore(Database).ListAsync(Workspace, Token);
        Assert.Equal(["EUR", "EUR"], listed.Where(series => series.Key.Metric == "estimated_revenue").Select(series => series.Currency));
    }

    [Fact]
    public async Task ImportAsync_OtherCurrencyAppliedMeanwhile_IsRefused()
    {
        var progress = new AtComparing(() => ImportAsync("usd.csv", Dollars).GetAwaiter().GetResult());

        var outcome = await new FileImporter(Database, ImportFileReader.Default).ImportAsync(
            Workspace, SourceFile.FromBytes("eur.csv", Encoding.UTF8.GetBytes(Euros)), new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)), progress, Token);

        Assert.Equal(ImportOutcomeState.Refused, outcome.State);
        Assert.Equal("currency_differs", (await new ImportStore(Database).GetAsync(Workspace, outcome.ImportId!.Value, Token))!.RefusalCode);
        Assert.Equal("USD", Assert.Single(await new SeriesStore(Database).ListAsync(Workspace, Token), series => series.Key.Metric == "estimated_revenue").Currency);
    }

    [Fact]
    public async Task ImportAsync_SameCurrencyOrNone_IsTaken()
    {
        await ImportAsync("usd.csv", Dollars);

        Assert.Equal(ImportOutcomeState.Applied, (await ImportAsync("more.csv", Euros.Replace("EUR", "USD", StringComparison.Ordinal))).State);
        Assert.Equal(ImportOutcomeState.Applied, (await ImportAsync("plain.csv", Euros.Replace(" (EUR)", string.Empty, StringComparison.Ordinal))).State);
    }

    private Task<ImportOutcome> ImportAsync(string name, string content) =>
        new FileImporter(Database, ImportFileReader.Default).ImportAsync(
            Workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(content)), new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token);

    private sealed class AtComparing(Action action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == ImportStage.Comparing) action();
        }
    }
}

public sealed class SqliteCurrencyImportTests(PostgresServer server) : CurrencyImportTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresCurrencyImportTests(PostgresServer server) : CurrencyImportTests(DatabaseEngine.PostgreSql, server);
