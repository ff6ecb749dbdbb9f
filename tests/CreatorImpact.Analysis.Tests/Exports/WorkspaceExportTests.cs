using System.IO.Compression;
using System.Text;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CreatorImpact.Analysis.Tests.Exports;

/// <summary>What goes out comes back the same: digits, names, outages with all that was entered.</summary>
public sealed class WorkspaceExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task ReImport_IntoAnEmptyWorkspace_GivesTheSameHashesNamesAndBytes(ExportFormat format)
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await ExportedData.PlantAsync(source.Database);
        var bytes = await ExportedData.WriteAsync(source.Database, format);

        var reading = await ExportedData.ImportAsync(target.Database, "export.bin", bytes);

        Assert.Empty(reading.RejectedRows);
        var expected = await ExportedData.HashesAsync(source.Database);
        Assert.Equal(ExportedData.Names.Count + 4, expected.Count);
        Assert.Equal(expected, await ExportedData.HashesAsync(target.Database));
        Assert.Equal(await AccountsAsync(source.Database), await AccountsAsync(target.Database));
        Assert.Superset(ExportedData.Names.ToHashSet(StringComparer.Ordinal), (await AccountsAsync(target.Database)).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(bytes, await ExportedData.WriteAsync(target.Database, format));
    }

    [Fact]
    public async Task ReImport_OfOutagesRosterAndPlans_BringsEveryFieldBack()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await ExportedData.PlantAsync(source.Database);

        await ExportedData.ImportAsync(target.Database, "export.zip", await ExportedData.WriteAsync(source.Database, ExportFormat.Csv));

        var (before, after) = (await WorkspaceExportLoader.On(source.Database).LoadAsync(StoredRuns.Workspace, Token), await WorkspaceExportLoader.On(target.Database).LoadAsync(StoredRuns.Workspace, Token));
        Assert.Equal(6, before.Outages.Count);
        Assert.All(before.Outages.Zip(after.Outages), pair => Assert.True((pair.First with { Id = 0, ImportId = null }).SaysTheSameAs(pair.Second with { Id = 0, ImportId = null }), pair.First.Title));
        Assert.Equal(before.Updates.Values.SelectMany(said => said), after.Updates.Values.SelectMany(said => said));
        Assert.Equal(before.Roster.Select(Described), after.Roster.Select(Described));
        Assert.DoesNotContain(after.Roster, entry => entry.Entry.Account == "gone");
        Assert.Equal(before.Planned.Select(planned => planned.Post), after.Planned.Select(planned => planned.Post));
        Assert.Equal(before.Posts.Select(post => (post.Account, post.Key, post.Title, post.PublishedAt)), after.Posts.Select(post => (post.Account, post.Key, post.Title, post.PublishedAt)));

        static string Described(StoredRosterEntry stored) => string.Join('|', stored.Entry.Account, stored.Entry.Creator, string.Join(',', stored.Entry.Clients), string.Join(',', stored.Entry.Segments), string.Join(',', stored.Entry.Audience), stored.Entry.Followers, stored.Entry.Region, stored.Entry.BusinessType, stored.Entry.Monetised);
    }

    [Fact]
    public async Task Estimate_OfWhatWasReImported_HasTheSameDigits()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        await source.ImportAsync("days.csv", StoredRuns.Days(140, (day, usual) => StoredRuns.Down(day) ? usual * 0.4 : usual));
        await source.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);

        await ExportedData.ImportAsync(target.Database, "export.xlsx", await ExportedData.WriteAsync(source.Database, ExportFormat.Xlsx));

        Assert.Equal(await ResultAsync(source), await ResultAsync(target));
    }

    [Fact]
    public async Task FileInputs_OfAnExport_HaveTheHashOfTheWorkspace()
    {
        await using var source = await StoredRuns.OpenAsync();
        await ExportedData.PlantAsync(source.Database);
        var path = Path.Combine(source.Folder, "export.zip");
        await File.WriteAllBytesAsync(path, await ExportedData.WriteAsync(source.Database, ExportFormat.Csv), Token);
        var inputs = new FileInputs(ImportFileReader.Default, new ReadOptions(NodaTime.Instant.FromUtc(2026, 11, 22, 0, 0)));

        await inputs.AddEngagementAsync(path, Token);
        inputs.AddOutages(path, Token);
        inputs.AddRoster(path, Token);

        Assert.Equal((await ExportedData.HashesAsync(source.Database))["everything"], DataHash.Compute(inputs.MergeSeries(), inputs.Outages, inputs.OpenOutages));
        Assert.Null(inputs.Refusal);
    }

    [Fact]
    public async Task Xlsx_OfHostileNames_IsAValidWorkbookWithoutFormulas()
    {
        await using var source = await StoredRuns.OpenAsync();
        await ExportedData.PlantAsync(source.Database);

        using var book = SpreadsheetDocument.Open(new MemoryStream(await ExportedData.WriteAsync(source.Database, ExportFormat.Xlsx)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book, Token).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(8, book.WorkbookPart!.WorksheetParts.Count());
        Assert.All(book.WorkbookPart.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
        Assert.Contains("=1+1", book.WorkbookPart.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText));
    }

    [Fact]
    public async Task Csv_NoCell_BeginsWithASignOfAFormula()
    {
        await using var source = await StoredRuns.OpenAsync();
        await ExportedData.PlantAsync(source.Database);

        using var zip = new ZipArchive(new MemoryStream(await ExportedData.WriteAsync(source.Database, ExportFormat.Csv)));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = await reader.ReadToEndAsync(Token);
            foreach (var start in (string[])["\r\n", ",", "\r\n\"", ",\""])
            {
                foreach (var sign in "=@＝＋＠\t") Assert.DoesNotContain(start + sign, text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Json)]
    public async Task ReImport_OfValuesThatHardlyChange_IsNotTakenForABomb(ExportFormat format)
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();
        var text = new StringBuilder("timestamp,account,platform,views\n");
        for (var hour = 0; hour < 30_000; hour++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{NodaTime.Instant.FromUtc(2023, 1, 1, 0, 0) + NodaTime.Duration.FromHours(hour):uuuu-MM-dd'T'HH':00Z'},a long name of an account,youtube,0\n");
        await source.ImportAsync("hours.csv", text.ToString());

        await ExportedData.ImportAsync(target.Database, "export", await ExportedData.WriteAsync(source.Database, format));

        Assert.Equal(await ExportedData.HashesAsync(source.Database), await ExportedData.HashesAsync(target.Database));
    }

    [Fact]
    public async Task Import_OneTableAlone_IsTakenAndRowsThatWereSpoiltAreNamed()
    {
        await using var target = await StoredRuns.OpenAsync();
        const string Table = "account,platform,metric,granularity,time zone,currency,period,value\r\n'@ann,tiktok,views,day,Europe/Berlin,,2026-11-02,5\r\n'@ann,tiktok,views,day,Europe/Berlin,,2026-11-01,0.1\r\n'@ann,tiktok,views,day,Nowhere,,2026-11-03,6\r\n'@ann,tiktok,views,day,,,03.11.2026,6\r\n'@ann,tiktok,views,day,,,2026-11-04,\r\n";

        var outcome = await new FileImporter(target.Database, ImportFileReader.Default).ImportAsync(
            StoredRuns.Workspace, SourceFile.FromBytes("observations.csv", Encoding.UTF8.GetBytes(Table)), new ReadOptions(NodaTime.Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token);

        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
        var series = Assert.Single(Assert.IsType<EngagementReading>(outcome.Reading).Series);
        Assert.Equal("@ann", series.Key.Account);
        Assert.Equal([0.1, 5], series.Values);
        Assert.Equal(["time zone", "period", "value"], outcome.Reading!.RejectedRows.Select(row => row.Column));
    }

    [Fact]
    public async Task Import_VerificationThatIsNoneOfOurs_IsARejectedRow()
    {
        await using var target = await StoredRuns.OpenAsync();
        const string Table = "outage,platform,title,start,end,end known,planned,left out,function,severity,affected share,cause,url,source,verification,entry zone,acknowledged,resolved,author,components,regions,peak component status\r\n"
            + "1,youtube,Known,2026-11-05T17:00:00Z,2026-11-05T18:00:00Z,yes,no,no,view,major,,unknown,,,news,Etc/UTC,,,,,,\r\n"
            + "2,youtube,Odd,2026-11-06T17:00:00Z,2026-11-06T18:00:00Z,yes,no,no,view,major,,unknown,,,confirmed by YouTube,Etc/UTC,,,,,,\r\n";

        var outcome = await new FileImporter(target.Database, ImportFileReader.Default).ImportAsync(
            StoredRuns.Workspace, SourceFile.FromBytes("outages.csv", Encoding.UTF8.GetBytes(Table)), new ReadOptions(NodaTime.Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token);

        Assert.Equal(ImportOutcomeState.Applied, outcome.State);
        Assert.Equal("verification", Assert.Single(outcome.Reading!.RejectedRows).Column);
        Assert.Equal(("Known", "news"), Assert.Single(await target.Outages.ListAsync(StoredRuns.Workspace, Token)) is var known ? (known.Title, known.Verification) : default);
    }

    [Fact]
    public async Task Write_OfAnEmptyWorkspace_IsAnExportThatBringsNothing()
    {
        await using var source = await StoredRuns.OpenAsync();
        await using var target = await StoredRuns.OpenAsync();

        var reading = await ExportedData.ImportAsync(target.Database, "export.json", await ExportedData.WriteAsync(source.Database, ExportFormat.Json));

        Assert.Empty(reading.Series);
        Assert.Equal(0, reading.Carried!.Count);
    }

    private static async Task<string> ResultAsync(StoredRuns runs)
    {
        var outage = Assert.Single(await runs.Outages.ListAsync(StoredRuns.Workspace, Token));
        await runs.EstimateAsync(outage.Id);
        var latest = await runs.Runs.ListLatestAsync(StoredRuns.Workspace, Token);
        return string.Join('\n', latest.Select(one => one.Estimate.ResultJson).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> AccountsAsync(Database database) =>
        [.. (await new SeriesStore(database).ListAsync(StoredRuns.Workspace, Token)).Select(series => series.Key.Account)];
}
