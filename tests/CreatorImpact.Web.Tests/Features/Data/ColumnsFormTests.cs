using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Web.Features.Data.Columns;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class ColumnsFormTests
{
    private static readonly TablePreview Table = Assert.Single(TablePreviews.Of(
        SourceFile.FromBytes("odd.csv", Encoding.UTF8.GetBytes("wann;wer;zahl;zahl\n03/04/2026;Luma;5;6\n")), ImportLimits.Default, out _, CancellationToken.None));

    [Fact]
    public void ToMapping_AsGuessed_KeepsTheGuess()
    {
        var form = new ColumnsForm(Table, null);

        Assert.Equal(["Date", "Ignore", ColumnsForm.OwnName, ColumnsForm.OwnName], Enumerable.Range(0, 4).Select(column => form[column]));
        Assert.Null(form.ToMapping().Fault);
        Assert.True(form.NeedsOrder);
    }

    [Fact]
    public void ToMapping_OfChoices_TellsColumnsOfOneHeaderApart()
    {
        var form = new ColumnsForm(Table, null) { Platform = " TikTok ", Account = " ", Zone = "Europe/Berlin", Order = "DayFirst", DecimalSign = "," };
        form[1] = nameof(ColumnRole.Account);
        form[2] = nameof(ColumnRole.Ignore);
        form[3] = "value:views";

        var mapping = form.ToMapping();

        Assert.Equal([new MappedColumn("wann", 0, ColumnRole.Date), new MappedColumn("wer", 0, ColumnRole.Account), new MappedColumn("zahl", 1, ColumnRole.Value, "views")], mapping.Columns);
        Assert.Equal(("tiktok", null, "Europe/Berlin", DateOrder.DayFirst, ','), (mapping.Platform, mapping.Account, mapping.ZoneId, mapping.DateOrder, mapping.DecimalSign));
        Assert.False(form.NeedsOrder);
    }

    [Fact]
    public void Form_OfARememberedMapping_BeginsWithIt()
    {
        var remembered = new TableMapping([new MappedColumn("wann", 0, ColumnRole.Date), new MappedColumn("zahl", 1, ColumnRole.Value, "likes")], "x", "luma", "Etc/UTC", DateOrder.MonthFirst, '.');

        var form = new ColumnsForm(Table, remembered);

        Assert.Equal(remembered with { Columns = [] }, form.ToMapping() with { Columns = [] });
        Assert.Equal(remembered.Columns, form.ToMapping().Columns);
    }

    [Fact]
    public void Choice_FromAnOldPage_IsIgnoredNotBelieved()
    {
        var form = new ColumnsForm(Table, null);
        form[2] = "Nonsense";

        Assert.DoesNotContain(form.ToMapping().Columns, column => column is { Header: "zahl", Occurrence: 0 });
    }
}
