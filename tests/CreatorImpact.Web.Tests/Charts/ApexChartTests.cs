using Bunit;
using CreatorImpact.Web.Charts;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Tests.Charts;

public sealed class ApexChartTests : WebContext
{
    private readonly BunitJSModuleInterop _module;

    public ApexChartTests()
    {
        _module = JSInterop.SetupModule("./Charts/ApexChart.razor.js");
        _module.SetupVoid("draw", _ => true).SetVoidResult();
        _module.SetupVoid("destroy", _ => true).SetVoidResult();
    }

    [Fact]
    public void Render_Model_IsAnImageWithASentence()
    {
        var chart = Render<ApexChart>(parameters => parameters.Add(p => p.Model, ChartModels.Hours()));

        Assert.Equal("Views fell from 100 to 40 during the outage.", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("Values of the chart: Views by hour", chart.Find("[role=slider]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_SameModelAgain_DrawsOnce()
    {
        var model = ChartModels.Hours();
        var chart = Render<ApexChart>(parameters => parameters.Add(p => p.Model, model));

        chart.Render(parameters => parameters.Add(p => p.Model, model));

        _module.VerifyInvoke("draw", 1);
    }

    [Fact]
    public void Render_NewModel_DrawsIt()
    {
        var chart = Render<ApexChart>(parameters => parameters.Add(p => p.Model, ChartModels.Hours()));

        chart.Render(parameters => parameters.Add(p => p.Model, ChartModels.Hours(48)));

        Assert.Equal([72, 48], _module.Invocations["draw"].Select(call => ((ChartPayload)call.Arguments[1]!).Times.Count));
    }

    [Fact]
    public async Task Dispose_AfterDrawing_DestroysTheChart()
    {
        Render<ApexChart>(parameters => parameters.Add(p => p.Model, ChartModels.Hours()));

        await DisposeComponentsAsync();

        _module.VerifyInvoke("destroy", 1);
    }

    [Fact]
    public async Task Dispose_BrowserGone_DoesNotThrow()
    {
        _module.SetupVoid("destroy", _ => true).SetException(new JSDisconnectedException("gone"));
        Render<ApexChart>(parameters => parameters.Add(p => p.Model, ChartModels.Hours()));

        await DisposeComponentsAsync();

        _module.VerifyInvoke("destroy", 1);
    }
}

public sealed class ApexChartOverlapTests : WebContext
{
    [Fact]
    public void Render_NewModelsWhileDrawing_DrawsOneAtATimeAndOnlyTheNewest()
    {
        var module = JSInterop.SetupModule("./Charts/ApexChart.razor.js");
        var drawing = module.SetupVoid("draw", _ => true);
        var chart = Render<ApexChart>(parameters => parameters.Add(p => p.Model, ChartModels.Hours(72)));

        chart.Render(parameters => parameters.Add(p => p.Model, ChartModels.Hours(60)));
        chart.Render(parameters => parameters.Add(p => p.Model, ChartModels.Hours(48)));
        Assert.Single(module.Invocations["draw"]);
        drawing.SetVoidResult();

        chart.WaitForAssertion(() => Assert.Equal([72, 48], module.Invocations["draw"].Select(call => ((ChartPayload)call.Arguments[1]!).Times.Count)));
    }
}
