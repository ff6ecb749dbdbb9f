using Bunit;
using CreatorImpact.Web.Uploads;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Tests.Uploads;

public sealed class FileDropTests : WebContext
{
    private readonly BunitJSModuleInterop _module;

    public FileDropTests()
    {
        _module = JSInterop.SetupModule("./Uploads/FileDrop.razor.js");
        _module.SetupVoid("attach", _ => true).SetVoidResult();
        _module.SetupVoid("detach", _ => true).SetVoidResult();
    }

    [Fact]
    public void Render_First_HandsEndpointTokenAndWordsToTheModule()
    {
        var drop = Render<FileDrop>();

        var form = drop.Find("form");
        Assert.Equal("/api/imports", form.GetAttribute("data-endpoint"));
        Assert.Equal("token-of-the-test", form.GetAttribute("data-token"));
        var words = Assert.IsAssignableFrom<IReadOnlyDictionary<string, string>>(Assert.Single(_module.Invocations["attach"]).Arguments[2]);
        Assert.Equal("Uploading, {0} %", words["Uploading"]);
    }

    [Fact]
    public void Render_Always_OffersAButtonBesideTheDropZone()
    {
        var drop = Render<FileDrop>();

        Assert.Equal("Choose files", drop.Find("button[data-choose]").TextContent);
        Assert.True(drop.Find("input[type=file]").HasAttribute("multiple"));
        Assert.Contains("Up to 100 MB a file.", drop.Find(".zone").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Fields_AreLabelled()
    {
        var drop = Render<FileDrop>();

        Assert.Equal(["platform", "account", "timeZone"], drop.FindAll("input[name]").Select(field => field.GetAttribute("name")));
        Assert.All(drop.FindAll("input[name]"), field => Assert.NotNull(drop.Find($"label[for='{field.Id}']")));
    }

    [Fact]
    public async Task ReportAsync_ModuleReports_RaisesTheOutcome()
    {
        UploadOutcome? seen = null;
        var outcome = new UploadOutcome(UploadState.Applied, "Tidy CSV", 48, 0, "48 rows imported.", 3);
        var drop = Render<FileDrop>(parameters => parameters.Add(p => p.OnUploaded, value => seen = value));

        await drop.Instance.ReportAsync(outcome);

        Assert.Same(outcome, seen);
    }

    [Fact]
    public async Task Dispose_BrowserGone_DoesNotThrow()
    {
        _module.SetupVoid("detach", _ => true).SetException(new JSDisconnectedException("gone"));
        Render<FileDrop>();

        await DisposeComponentsAsync();

        _module.VerifyInvoke("detach", 1);
    }
}
