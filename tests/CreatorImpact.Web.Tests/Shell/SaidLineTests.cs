using Bunit;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

/// <summary>What was done is said once, gets the focus once, and can be taken back.</summary>
public sealed class SaidLineTests : WebContext
{
    [Fact]
    public void Line_NothingDone_SaysNothingAndLeavesTheFocus()
    {
        var line = Render<SaidLine>();

        Assert.Equal("", line.Find(".said").TextContent);
        Assert.Empty(JSInterop.Invocations);
    }

    [Fact]
    public void Line_SaidAndDrawnAgain_GetsTheFocusOnceAThing()
    {
        var line = Render<SaidLine>();
        var said = SaidText.Of(line.Instance, "Added.");

        line.Render(parameters => parameters.Add(one => one.Said, said));
        line.Render(parameters => parameters.Add(one => one.Said, said));
        Assert.Equal("Added.", line.Find(".said").TextContent);
        Assert.Empty(line.FindAll("button"));
        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1);

        line.Render(parameters => parameters.Add(one => one.Said, SaidText.Of(line.Instance, "Added.")));
        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2);
    }

    [Fact]
    public async Task Undo_Pressed_TakesBack()
    {
        var undone = 0;
        var line = Render<SaidLine>();
        line.Render(parameters => parameters.Add(one => one.UndoLabel, "Undo").Add(one => one.Said, SaidText.Of(line.Instance, "Removed.", () =>
        {
            undone++;
            return Task.CompletedTask;
        })));

        Assert.Equal("Undo", line.Find("button").TextContent);
        await line.Find("button").ClickAsync(new());

        Assert.Equal(1, undone);
    }
}
