using System.Text;
using Bunit;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ChartFigureTests : WebContext
{
    public ChartFigureTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Render_Model_HasCaptionLegendAndDownloads()
    {
        var figure = Render<ChartFigure>(parameters => parameters.Add(p => p.Model, ChartModels.Hours()));

        Assert.Equal("Views by hour", figure.Find("figcaption").TextContent);
        Assert.Equal(["Actual", "Without the outage", "90 % range", "50 % range", "Outage"], figure.FindAll(".legend li").Select(entry => entry.TextContent));
        Assert.Equal(["CSV", "PNG", "SVG"], figure.FindAll(".saves button").Select(button => button.TextContent));
    }

    [Fact]
    public void Render_Gap_IsInTheLegend() =>
        Assert.Contains("no data", Render<ChartFigure>(parameters => parameters.Add(p => p.Model, ChartModels.Of(DateTimeZone.Utc, [ChartModels.Start], [null]))).Find(".legend").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Render_NoPeriods_SaysSoInsteadOfDrawing()
    {
        var figure = Render<ChartFigure>(parameters => parameters.Add(p => p.Model, ChartModels.Of(DateTimeZone.Utc, [], [])));

        Assert.Contains("no values", figure.Find(".nothing").TextContent, StringComparison.Ordinal);
        Assert.Empty(figure.FindAll("[role=img]"));
    }

    [Fact]
    public void Footer_MarkAndStamp_ComeFirstAndTheHashIsShort()
    {
        var model = ChartModels.Hours() with { Provenance = ChartModels.Provenance with { Mark = "DEMO", Stamp = "Superseded" } };

        var lines = ChartFooter.Lines(model, Services.GetRequiredService<IStringLocalizer<ChartText>>());

        Assert.Equal(["DEMO", "Superseded"], lines.Take(2));
        Assert.Contains("0123456789ab,", lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Measured", StringComparison.Ordinal) && line.Contains("UTC", StringComparison.Ordinal));
    }
}
