using CreatorImpact.Data.Import.Exports;

namespace CreatorImpact.Data.Tests.Import;

public sealed class ExportCellTests
{
    [Theory]
    [InlineData("plain", "plain", "plain")]
    [InlineData("=1+1", "'=1+1", "=1+1")]
    [InlineData("@ann", "'@ann", "@ann")]
    [InlineData("'=x", "''=x", "'=x")]
    [InlineData("a\nb", "a\\nb", "a\\nb")]
    [InlineData("a\\nb", "a\\\\nb", "a\\\\nb")]
    [InlineData(" a ", "\\u0020a\\u0020", "\\u0020a\\u0020")]
    [InlineData("_x000D_", "\\u005fx000D_", "\\u005fx000D_")]
    [InlineData("x;=cmd()", "x\\u003b=cmd()", "x;=cmd()")]
    [InlineData("x; \"@a;b", "x\\u003b \"@a;b", "x; \"@a;b")]
    [InlineData("", "", "")]
    public void Write_AnyText_ComesBackFromBothKindsOfCells(string text, string csv, string sheet)
    {
        Assert.Equal((csv, sheet), (ExportCell.Write(text, isSheet: false), ExportCell.Write(text, isSheet: true)));

        Assert.Equal((text, text), (ExportCell.Read(csv, isSheet: false), ExportCell.Read(sheet, isSheet: true)));
    }

    [Theory]
    [InlineData("C:\\new", "C:\new")]
    [InlineData("50\\% \\u12", "50\\% \\u12")]
    [InlineData("end\\", "end\\")]
    public void Read_WhatNobodyWroteThatWay_LosesNothing(string cell, string text) => Assert.Equal(text, ExportCell.Read(cell, isSheet: true));

    [Fact]
    public void Write_RandomTexts_ComeBack()
    {
        const string Letters = "ab \t\r\n\\'\"=+-@_x0Dnu,;\u0001\u00A0\uFEFF＝é😀";
        var random = new Random(20261129);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            foreach (var isSheet in (bool[])[false, true])
            {
                var cell = ExportCell.Write(text, isSheet);
                Assert.Equal(text, ExportCell.Read(cell, isSheet));
                Assert.Equal(cell, cell.Trim());
            }
        }
    }
}
