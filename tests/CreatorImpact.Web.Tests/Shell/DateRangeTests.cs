using Bunit;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class DateRangeTests : WebContext
{
    private static readonly DaySpan Shown = new(new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 9));

    [Fact]
    public void Render_Presets_AreLinksAndTheChosenOneSaysSo()
    {
        var range = Open(_ => { });

        Assert.Equal(["a", "b"], range.FindAll("nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Two", range.Find("a[aria-current]").TextContent);
        Assert.Equal(["2026-11-01", "2026-11-09"], range.FindAll("input").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Submit_TwoDaysInOrder_GivesThem()
    {
        DaySpan? typed = null;
        var range = Open(span => typed = span);
        await range.FindAll("input")[1].ChangeAsync("2026-11-12");

        await range.Find("form").SubmitAsync();

        Assert.Equal("2026-11-01..2026-11-12", typed!.Code);
    }

    [Theory]
    [InlineData("2026-10-12")]
    [InlineData("")]
    public async Task Submit_WrongOrderOrMissing_SaysWhatIsWanted(string to)
    {
        DaySpan? typed = null;
        var range = Open(span => typed = span);
        await range.FindAll("input")[1].ChangeAsync(to);

        await range.Find("form").SubmitAsync();

        Assert.Null(typed);
        Assert.Equal("Give a first and a last day, the first not after the last.", range.Find("[role=alert]").TextContent);
    }

    // The chart says which days it shows a moment after the page has drawn itself.
    [Fact]
    public async Task Render_DaysThatComeLate_DoNotWriteOverWhatIsTyped()
    {
        DaySpan? typed = null;
        var range = Open(span => typed = span);
        await range.FindAll("input")[0].ChangeAsync("2026-11-05");

        range.Render(parameters => parameters.Add(one => one.Shown, new DaySpan(new LocalDate(2026, 10, 1), new LocalDate(2026, 11, 9))));
        await range.Find("form").SubmitAsync();

        Assert.Equal("2026-11-05..2026-11-09", typed!.Code);
    }

    [Fact]
    public async Task Render_AnotherPreset_WritesOverWhatIsTyped()
    {
        var range = Open(_ => { });
        await range.FindAll("input")[0].ChangeAsync("2026-11-05");

        range.Render(parameters => parameters
            .Add(one => one.Presets, [new DateRangePreset("One", "a", true), new DateRangePreset("Two", "b", false)])
            .Add(one => one.Shown, new DaySpan(new LocalDate(2026, 10, 1), new LocalDate(2026, 11, 9))));

        Assert.Equal("2026-10-01", range.FindAll("input")[0].GetAttribute("value"));
    }

    private IRenderedComponent<DateRange> Open(Action<DaySpan> typed) => Render<DateRange>(parameters => parameters
        .Add(range => range.Label, "Range")
        .Add(range => range.Presets, [new DateRangePreset("One", "a", false), new DateRangePreset("Two", "b", true)])
        .Add(range => range.Shown, Shown)
        .Add(range => range.OnTyped, typed));
}
