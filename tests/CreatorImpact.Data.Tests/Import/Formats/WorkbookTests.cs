using CreatorImpact.Data.Import;
using static CreatorImpact.Data.Tests.Import.Formats.MadeWorkbook;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class WorkbookTests
{
    private static readonly string Header = Row(Text("Date"), Text("Views"));

    [Fact]
    public void Read_DatesWithAndWithoutFormat_AreDays()
    {
        var reading = Read(false, ("A", Header + Row(Number("46327", 1), Number("10")) + Row(Number("46328"), Number("12.5"))));

        Assert.Equal(["2026-11-01", "2026-11-02"], reading.Series("views").Days());
        Assert.Equal([10d, 12.5d], reading.Series("views").Values);
    }

    [Fact]
    public void Read_WorkbookThatCountsFrom1904_ShiftsItsDays() =>
        Assert.Equal(["2026-11-01", "2026-11-02"], Read(true, ("A", Header + Row(Number("44865", 1), Number("10")) + Row(Number("44866"), Number("12")))).Series("views").Days());

    [Fact]
    public void Read_TimesOfDayBesideDates_AreHours()
    {
        var sheet = Row(Text("Date"), Text("Time"), Text("Views")) + Row(Number("46327", 1), Number("0.5", 3), Number("10")) + Row(Number("46327", 1), Number("0.5416666666666666", 3), Number("11"));

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(Of(false, ("A", sheet)), "a.xlsx", zone: "Etc/UTC"));

        Assert.Equal(["2026-11-01T12:00Z", "2026-11-01T13:00Z"], reading.Series("views").Hours());
    }

    [Fact]
    public void Read_ErrorsOfFormulas_AreNotKnownAndSaidSo()
    {
        const string Error = "<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>";

        var reading = Read(false, ("A", Header + Row(Text("2026-11-01"), Number("1")) + Row(Text("2026-11-02"), Error) + Row(Text("2026-11-03"), Number("3"))));

        Assert.Equal(["2026-11-01", "2026-11-03"], reading.Series("views").Days());
        Assert.Contains("1 cells hold the error of a formula", Assert.Single(reading.Warnings, warning => warning.Code == "formula_errors").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoSheets_NamesTheSheetOfARejectedRow()
    {
        var reading = Read(false, ("Eins", Header + Row(Text("2026-11-01"), Number("1"))), ("Zwei", Header + Row(Text("2026-11-02"), Text("viele")) + Row(Text("2026-11-03"), Number("2"))));

        Assert.Equal(("Zwei", 2), (reading.RejectedRows[0].Entry, reading.RejectedRows[0].LineNumber));
        Assert.Equal(["Eins", "Zwei"], reading.Tables.Select(table => table.Sheet));
    }

    [Fact]
    public void Read_LinkedInInPortuguese_FindsSheetsByTheirHeader()
    {
        var workbook = Of(
            false,
            ("Descoberta", Row(Text("Desempenho geral"), Text("01/11/2026 - 07/11/2026")) + Row(Text("Impressões"), Text("289"))),
            ("Engajamento", Row(Text("Data"), Text("Impressões"), Text("Engajamentos")) + Row(Text("01/11/2026"), Text("10"), Text("-2")) + Row(Text("02/11/2026"), Text("20"), Text("3"))),
            ("Publicações", Row(Text("Máximo de 50")) + "<row/>" + Row(Text("URL da publicação"), Text("Data de publicação"), Text("Engajamentos"), Text(""), Text("URL da publicação"), Text("Data de publicação"), Text("Impressões"))
                + Row(Text("https://l/1"), Text("02/11/2026"), Text("5"), Text(""), Text("https://l/2"), Text("01/11/2026"), Text("70"))),
            ("Seguidores", Row(Text("Total de seguidores em 07/11/2026:"), Text("2.571")) + "<row/>" + Row(Text("Data"), Text("Novos seguidores")) + Row(Text("01/11/2026"), Text("4"))));

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(workbook, "AggregateAnalytics_Luma Verse_2026-11-01_2026-11-07.xlsx"));

        Assert.Equal(("linkedin.aggregate_xlsx", "Luma Verse"), (reading.Format, reading.Account));
        Assert.Equal(["2026-11-01", "2026-11-02"], reading.Series("impressions").Days());
        Assert.Equal([-2d, 3d], reading.Series("engagements").Values);
        var posts = Assert.Single(reading.Tables, table => table.Kind == TableKind.ContentSnapshot);
        Assert.Equal((2m, 70m, 5m), (posts.Sums["uploads"], posts.Sums["impressions"], posts.Sums["engagements"]));
        Assert.Equal(2571m, Assert.Single(reading.Tables, table => table.Kind == TableKind.AccountSnapshot).Last["followers_total"]);
    }

    [Fact]
    public void Read_WorkbookWhoseTextsGrowBeyondReason_IsRefused()
    {
        var cell = Text(new string('x', 32_000));

        var refused = Assert.IsType<RefusedReading>(Reading.OfBytes(Of(false, ("A", string.Concat(Enumerable.Range(0, 800).Select(_ => Row(cell))))), "a.xlsx"));

        Assert.Equal("archive_too_large", refused.Code);
    }

    [Fact]
    public void Read_BrokenWorkbook_IsRefusedWithAdvice()
    {
        var refused = Assert.IsType<RefusedReading>(Reading.OfBytes([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "a.xls"));

        Assert.Equal("broken_workbook", refused.Code);
        Assert.Contains("download the export again", refused.Reason, StringComparison.Ordinal);
    }

    private static EngagementReading Read(bool is1904, params (string Name, string Rows)[] sheets) =>
        Assert.IsType<EngagementReading>(Reading.OfBytes(Of(is1904, sheets), "a.xlsx"));
}
