using System.Globalization;
using System.IO.Compression;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Tests.Import.Formats;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>The same figures come to the same totals, to the last unit, however they arrive.</summary>
public abstract class SameTotalsTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const int Days = 120;

    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 11, 29, 0, 0));

    private static readonly string[] Rows =
        [.. Enumerable.Range(0, Days).Select(day => string.Create(CultureInfo.InvariantCulture, $"{new LocalDate(2026, 7, 1).PlusDays(day):uuuu-MM-dd},luma,TikTok,{1_000 + (day * 37 % 211)},{day % 9}.{day % 7}5"))];

    private static string Header => "date,account,platform,views,watch_time_minutes";

    [Fact]
    public async Task Import_TheSameFileTenTimes_ChangesNothingAfterTheFirst()
    {
        var expected = await FreshAsync([Csv(Rows)]);

        Assert.Equal(expected, await FreshAsync([.. Enumerable.Repeat(Csv(Rows), 10)]));
    }

    [Fact]
    public async Task Import_AsCsvXlsxZipAndGzip_GivesTheSame()
    {
        var expected = await FreshAsync([Csv(Rows)]);

        Assert.Equal(expected, await FreshAsync([Xlsx(Rows)]));
        Assert.Equal(expected, await FreshAsync([Zip(Csv(Rows))]));
        Assert.Equal(expected, await FreshAsync([Zip(Xlsx(Rows))]));
        Assert.Equal(expected, await FreshAsync([Gzip(Csv(Rows))]));
        Assert.Equal(expected, await FreshAsync([Csv(Rows), Xlsx(Rows), Zip(Csv(Rows)), Gzip(Csv(Rows))]));
    }

    // Six overlapping pieces, each in another form, of which later ones revise earlier ones.
    [Fact]
    public async Task Import_PiecesInAnyOrder_GivesTheSame()
    {
        var revised = Rows.Select((row, day) => day is >= 50 and < 62 ? row.Replace(",TikTok,", ",TikTok,9", StringComparison.Ordinal) : row).ToArray();
        SourceFile[] pieces =
        [
            At(Csv(Rows[..40]), 1), At(Xlsx(Rows[30..70]), 2), At(Zip(Csv(Rows[60..100])), 3), At(Gzip(Csv(Rows[90..])), 4), At(Csv(revised[45..65]), 5), At(Xlsx(Rows[10..20]), 6),
        ];
        var expected = await FreshAsync(pieces);
        Assert.Equal(await FreshAsync([At(Csv(revised), 9)]), expected);
        var random = new Random(20_261_129);

        for (var order = 0; order < TestSize.Of(6, 20); order++)
        {
            random.Shuffle(pieces);
            Assert.Equal(expected, await FreshAsync(pieces));
        }
    }

    private async Task<List<string>> FreshAsync(IReadOnlyList<SourceFile> files)
    {
        var imports = new ImportStore(Database);
        foreach (var row in await imports.ListAsync(Workspace, Token)) await imports.UndoAsync(Workspace, row.Id, Token);
        await imports.PurgeAsync(Instant.MaxValue, Token);
        Assert.Empty(await StoreData.VisibleAsync(Database, Token));

        foreach (var file in files)
            Assert.NotEqual(ImportOutcomeState.Refused, (await new FileImporter(Database, ImportFileReader.Default).ImportAsync(Workspace, file, ReadAs, null, Token)).State);
        return await StoreData.VisibleAsync(Database, Token);
    }

    private static SourceFile At(SourceFile file, int day) => file with { ModifiedAt = Instant.FromUtc(2026, 11, day, 0, 0) };

    private static SourceFile Csv(IEnumerable<string> rows) => SourceFile.FromBytes("days.csv", Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', rows) + "\n"));

    private static SourceFile Xlsx(IEnumerable<string> rows)
    {
        var header = MadeWorkbook.Row([.. Header.Split(',').Select(MadeWorkbook.Text)]);
        var body = rows.Select(row => row.Split(',')).Select(cells => MadeWorkbook.Row(
            MadeWorkbook.Text(cells[0]), MadeWorkbook.Text(cells[1]), MadeWorkbook.Text(cells[2]), MadeWorkbook.Number(cells[3]), MadeWorkbook.Number(cells[4])));
        return SourceFile.FromBytes("days.xlsx", MadeWorkbook.Of(false, ("Days", header + string.Concat(body))));
    }

    private static SourceFile Zip(SourceFile inner)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(inner.Name).Open();
            using var content = inner.OpenRead();
            content.CopyTo(entry);
        }

        return SourceFile.FromBytes("days.zip", stream.ToArray());
    }

    private static SourceFile Gzip(SourceFile inner)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionMode.Compress, leaveOpen: true))
        {
            using var content = inner.OpenRead();
            content.CopyTo(packed);
        }

        return SourceFile.FromBytes("days.csv.gz", stream.ToArray());
    }
}

public sealed class SqliteSameTotalsTests(PostgresServer server) : SameTotalsTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresSameTotalsTests(PostgresServer server) : SameTotalsTests(DatabaseEngine.PostgreSql, server);
