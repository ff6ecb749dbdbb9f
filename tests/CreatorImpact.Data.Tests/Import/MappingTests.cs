using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

public sealed class MappingTests
{
    private const string Odd = "wann;wer;wie viel;Rang\n03/04/2026;Luma;1.200,5;1\n05/04/2026;Luma;800;2\n";

    private static readonly TableMapping Mapping = new(
        [new MappedColumn("wann", 0, ColumnRole.Date), new MappedColumn("wer", 0, ColumnRole.Account), new MappedColumn("wie viel", 0, ColumnRole.Value, "views")],
        "TikTok", null, "Europe/Berlin", DateOrder.DayFirst, ',');

    [Fact]
    public void Preview_OfAnUnknownTable_ShowsRowsGuessesAndAsksForTheOrder()
    {
        var preview = Assert.Single(Previews(Odd));

        Assert.Equal(["wann", "wer", "wie viel", "Rang"], preview.Columns.Select(column => column.Title));
        Assert.Equal((2, "1.200,5", ';', true), (preview.Rows.Count, preview.Rows[0][2], preview.Separator!.Value, preview.AsksDateOrder));
        Assert.Equal(ColumnRole.Date, preview.Guess.Columns.Single(column => column.Header == "wann").Role);
    }

    [Fact]
    public void Read_WithAMapping_IsReadAsSaid()
    {
        var reading = Read(Odd, Mapping);

        Assert.Equal(("generic.mapped", "tiktok", "Luma", "Europe/Berlin (given by the user)"), (reading.Format, reading.Platform, reading.Account, reading.TimeZone));
        Assert.Equal(["2026-04-03", "2026-04-05"], reading.Series("views").Days());
        Assert.Equal([1200.5d, 800d], reading.Series("views").Values);
        Assert.Contains("mapping_applied", reading.Codes());
    }

    [Fact]
    public void Read_SecondFileWithColumnsInAnotherOrder_NeedsNoSecondMapping()
    {
        var reading = Read("Rang;wie viel;wer;wann\n1;7;Vega;03/05/2026\n", Mapping, Odd);

        Assert.Equal(["2026-05-03"], reading.Series("views", "Vega").Days());
    }

    [Fact]
    public void Read_MonthFirstMapping_IsNeverSwapped() =>
        Assert.Equal(["2026-03-04", "2026-05-04"], Read(Odd, Mapping with { DateOrder = DateOrder.MonthFirst }).Series("views").Days());

    [Fact]
    public void Read_MappingOfAKnownExport_MendsAWrongRecognition()
    {
        const string tikTok = "Date,Video Views,Profile Views\n2026-11-01,5,2\n";
        var mapping = new TableMapping([new MappedColumn("date", 0, ColumnRole.Date), new MappedColumn("video views", 0, ColumnRole.Value, "impressions")], "instagram", "luma");

        var reading = Read(tikTok, mapping);

        Assert.Equal(("instagram", "luma"), (reading.Platform, reading.Account));
        Assert.Equal([5d], Assert.Single(reading.Series).Values);
    }

    [Fact]
    public void Read_TableWithoutHeader_TakesColumnsByNumber()
    {
        const string bare = "2026-11-01,5\n2026-11-02,6\n";
        var preview = Assert.Single(Previews(bare));
        var mapping = new TableMapping([new MappedColumn("column 1", 0, ColumnRole.Date), new MappedColumn("column 2", 0, ColumnRole.Value, "views")]);

        Assert.Equal(["Column 1", "Column 2"], preview.Columns.Select(column => column.Title));
        Assert.Equal([5d, 6d], Read(bare, mapping).Series("views").Values);
    }

    [Fact]
    public void Read_ArchiveOfWhichOneTableIsMapped_SaysWhatWasLeftOut()
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("a.csv", Odd), ("b.csv", "date,views\n2026-11-01,5\n") })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        var reading = Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(SourceFile.FromBytes("x.zip", stream.ToArray()), Options(Mapping, Odd), TestContext.Current.CancellationToken));

        Assert.Contains(reading.Warnings, warning => warning.Code == "entry_skipped" && warning.Text.StartsWith("b.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhatIsSaidWithTheFile_CountsBeforeTheMapping()
    {
        var options = Options(Mapping, Odd) with { Platform = "instagram" };

        var reading = Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(File(Odd), options, TestContext.Current.CancellationToken));

        Assert.Equal("instagram", reading.Platform);
    }

    [Fact]
    public void Read_MappedColumnsWithoutReadableRow_IsRefusedWithTheRows()
    {
        var refused = Assert.IsType<RefusedReading>(ImportFileReader.Default.Read(File("wann;wer;wie viel;Rang\n1.1.26;Luma;viele;1\n"), Options(Mapping, Odd), TestContext.Current.CancellationToken));

        Assert.Equal("no_rows", refused.Code);
        Assert.Equal("wie viel", Assert.Single(refused.RejectedRows).Column);
    }

    [Theory]
    [InlineData(MappingFault.NoDate, ColumnRole.Value)]
    [InlineData(MappingFault.NoValue, ColumnRole.Date)]
    [InlineData(MappingFault.TwoDates, ColumnRole.Date, ColumnRole.Date, ColumnRole.Value)]
    [InlineData(MappingFault.RoleTwice, ColumnRole.Date, ColumnRole.Account, ColumnRole.Account, ColumnRole.Value)]
    [InlineData(MappingFault.MetricTwice, ColumnRole.Date, ColumnRole.Value, ColumnRole.Value)]
    [InlineData(null, ColumnRole.Date, ColumnRole.Value)]
    public void Fault_OfRoles_SaysWhatIsWrong(MappingFault? fault, params ColumnRole[] roles) =>
        Assert.Equal(fault, new TableMapping([.. roles.Select((role, at) => new MappedColumn("c", at, role, role == ColumnRole.Value ? "views" : null))]).Fault);

    private static IReadOnlyList<TablePreview> Previews(string text) => TablePreviews.Of(File(text), ImportLimits.Default, out _, TestContext.Current.CancellationToken);

    private static SourceFile File(string text) => SourceFile.FromBytes("odd.csv", System.Text.Encoding.UTF8.GetBytes(text));

    private static ReadOptions Options(TableMapping mapping, string mapped) => new(Reading.Reference) { Mappings = new Dictionary<string, TableMapping> { [Assert.Single(Previews(mapped)).Signature] = mapping } };

    private static EngagementReading Read(string text, TableMapping mapping, string? mapped = null) =>
        Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(File(text), Options(mapping, mapped ?? text), TestContext.Current.CancellationToken));
}
