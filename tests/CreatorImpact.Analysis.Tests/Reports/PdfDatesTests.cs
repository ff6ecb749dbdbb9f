using System.Text;
using CreatorImpact.Analysis.Reports;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class PdfDatesTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2026, 11, 18, 8, 5, 9);

    [Fact]
    public void Set_DatesOfPrinting_BecomeThoseOfTheDataAndNothingMoves()
    {
        const string Before = "%PDF-1.4 /Creator (Chromium) /CreationDate (D:20270101235959+01'00') /ModDate (D:20270101235959+01'00')>> endobj /CreationDate (D:20270101235959+01'00') tail";

        var after = Encoding.ASCII.GetString(PdfDates.Set(Encoding.ASCII.GetBytes(Before), AsOf));

        Assert.Equal(Before.Replace("D:20270101235959+01'00'", "D:20261118080509+00'00'", StringComparison.Ordinal), after);
    }

    [Fact]
    public void Set_TwoPrints_BecomeTheSameFile() => Assert.Equal(
        PdfDates.Set("/CreationDate (D:20270101235959Z) x"u8, AsOf),
        PdfDates.Set("/CreationDate (D:20280202000000Z) x"u8, AsOf));

    [Theory]
    [InlineData("")]
    [InlineData("/CreationDate (")]
    [InlineData("/ModDate ()")]
    public void Set_NoDateToSet_LeavesTheFileAsItIs(string text) => Assert.Equal(Encoding.ASCII.GetBytes(text), PdfDates.Set(Encoding.ASCII.GetBytes(text), AsOf));
}
