using System.Globalization;
using CreatorImpact.Data.Import.Cells;
using FsCheck;
using FsCheck.Fluent;

namespace CreatorImpact.Data.Tests.Import;

public sealed class CellTests
{
    [Theory]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("--")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("–")]
    [InlineData("N/A")]
    [InlineData("null")]
    [InlineData("NaN")]
    public void IsNull_WaysToSayNothing_AreNull(string text) => Assert.True(CellText.IsNull(text));

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("no")]
    public void IsNull_Values_AreNot(string text) => Assert.False(CellText.IsNull(text));

    [Theory]
    [InlineData("Total")]
    [InlineData("Ge\u00ADsamt")]
    [InlineData("Итого")]
    [InlineData("合計")]
    [InlineData("Total of 3 results")]
    [InlineData("Totaux")]
    [InlineData("Averages")]
    public void IsTotalLabel_LabelsOfTotals_AreFound(string text) => Assert.True(CellText.IsTotalLabel(text));

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("Total War channel")]
    [InlineData("")]
    public void IsTotalLabel_Data_IsNot(string text) => Assert.False(CellText.IsTotalLabel(text));

    [Theory]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("12,34,567", 1234567)]
    [InlineData("1,234", 1234)]
    [InlineData("-12", -12)]
    [InlineData("\u22125", -5)]
    [InlineData("(5)", -5)]
    [InlineData("1'234.50", 1234.5)]
    [InlineData("7\u202F646", 7646)]
    [InlineData("$1,010.20", 1010.2)]
    [InlineData("1.2K", 1200)]
    [InlineData("2.05 M", 2050000)]
    [InlineData("3 Mio.", 3000000)]
    [InlineData("1.2万", 12000)]
    [InlineData("5.22%", 5.22)]
    [InlineData("1.5E+03", 1500)]
    public void TryParse_DecimalPoint_ReadsTheValue(string text, double expected)
    {
        Assert.True(NumberFormat.DecimalPoint.TryParse(text, out var value, out _, out _));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.234,5")]
    [InlineData("12 34")]
    [InlineData("1.2X")]
    [InlineData("twelve")]
    [InlineData("1-2")]
    [InlineData("1e30")]
    [InlineData(".")]
    public void TryParse_DecimalPoint_RefusesOtherNotations(string text) =>
        Assert.False(NumberFormat.DecimalPoint.TryParse(text, out _, out _, out _));

    [Fact]
    public void TryParse_AmountWithSymbol_GivesTheCurrency()
    {
        Assert.True(NumberFormat.DecimalComma.TryParse("1.010,20 €", out var value, out var rounded, out var currency));

        Assert.Equal((1010.20m, false, "EUR"), (value, rounded, currency));
    }

    [Theory]
    [InlineData(new[] { "1.200", "45", "900" }, ';', 1200)]
    [InlineData(new[] { "1.200", "45", "900" }, ',', 1.2)]
    [InlineData(new[] { "1.200", "0.125" }, ';', 1.2)]
    [InlineData(new[] { "1.200", "3,5" }, ',', 1200)]
    [InlineData(new[] { "1.200", "1.200.300" }, '\t', 1200)]
    public void Decide_ColumnOfNumbers_SettlesTheSignForAll(string[] cells, char separator, double expectedFirst)
    {
        var vote = new NumberVote();
        foreach (var cell in cells) vote.Offer(0, cell);

        Assert.True(vote.Decide(separator).TryParse(cells[0], out var value, out _, out _));
        Assert.Equal((decimal)expectedFirst, value);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("de-CH")]
    [InlineData("pt-BR")]
    [InlineData("en-IN")]
    [InlineData("sv-SE")]
    public void TryParse_AnyNumberFormattedInACulture_ReadsItBack(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ListOf(8).ToArbitrary(), cents =>
        {
            var numbers = cents.Select(cent => cent / 100m).ToArray();
            var texts = numbers.Select(number => number.ToString("N2", culture)).ToArray();
            var vote = new NumberVote();
            foreach (var text in texts) vote.Offer(0, text);
            var format = vote.Decide(',');
            return numbers.Zip(texts).All(pair => format.TryParse(pair.Second, out var value, out _, out _) && value == pair.First);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("0:04:34", 274)]
    [InlineData("1:32", 92)]
    [InlineData("  0:01:35", 95)]
    public void TryParse_Duration_GivesSeconds(string text, int expected)
    {
        Assert.True(DurationText.TryParse(text, out var seconds));
        Assert.Equal(expected, seconds);
    }
}
