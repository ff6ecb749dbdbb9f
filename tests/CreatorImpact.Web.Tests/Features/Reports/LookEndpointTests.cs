using System.Globalization;
using System.Net;
using System.Text;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Web.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Reports;

/// <summary>The form in which a look is made, as a browser without scripts sends it.</summary>
public sealed class LookEndpointTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private RunningProduct _product = null!;
    private DemoVisitor _visitor = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReportLookStore Looks => _product.Services.GetRequiredService<ReportLookStore>();

    public async ValueTask InitializeAsync()
    {
        _product = await RunningProduct.StartAsync();
        _visitor = new DemoVisitor(_product);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _product.DisposeAsync();
    }

    [Fact]
    public async Task Post_WholeLook_IsKeptAndThePageComesBack()
    {
        using var answer = await PostAsync(Png, ("query", "kind=statement&outage=1"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/reports?kind=statement&outage=1&said=kept", answer.Headers.Location!.OriginalString);
        var look = (await FindAsync())!;
        Assert.Equal(("Agency & Söhne", "#7c2d12", "#ffedd5", "agency.example"), (look.Sender, look.Accent, look.Quiet, look.Footer));
        Assert.Equal(Png, look.Logo);
    }

    [Fact]
    public async Task Post_NoFile_KeepsTheLogoThereIsUntilItIsTakenAway()
    {
        (await PostAsync(Png)).Dispose();

        (await PostAsync(null, ("sender", "Other"))).Dispose();
        Assert.Equal(("Other", Png.Length), ((await FindAsync())!.Sender, (await FindAsync())!.Logo!.Length));

        (await PostAsync(null, ("no-logo", "yes"))).Dispose();
        Assert.Null((await FindAsync())!.Logo);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_LogoThatCannotBeTaken_KeepsTheRestAndSaysSo(bool large)
    {
        using var answer = await PostAsync(large ? [.. Png, .. new byte[ReportBrand.MostLogoBytes]] : Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"));

        Assert.Equal("/reports?said=logo", answer.Headers.Location!.OriginalString);
        Assert.Equal(("#7c2d12", null), ((await FindAsync())!.Accent, (await FindAsync())!.Logo));
    }

    [Theory]
    [InlineData("accent", "red", "colour")]
    [InlineData("quiet", "#12", "colour")]
    [InlineData("workspace", "99", "elsewhere")]
    public async Task Post_WrongField_KeepsNothing(string field, string value, string said)
    {
        using var answer = await PostAsync(null, (field, value));

        Assert.Equal("/reports?said=" + said, answer.Headers.Location!.OriginalString);
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Post_TextTooLong_KeepsNothing()
    {
        using var answer = await PostAsync(null, ("footer", new string('x', ReportBrand.LongestText + 1)));

        Assert.Equal("/reports?said=text", answer.Headers.Location!.OriginalString);
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Post_Remove_TakesTheLookAway()
    {
        (await PostAsync(Png)).Dispose();

        using var answer = await PostAsync(null, ("remove", "yes"));

        Assert.Equal("/reports?said=removed", answer.Headers.Location!.OriginalString);
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var answer = await PostAsync(null, ("__RequestVerificationToken", "made up"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await FindAsync());
    }

    [Theory]
    [InlineData("kind=x\r\nSet-Cookie: a=b")]
    [InlineData("kind=ü x")]
    public async Task Post_QueryNoAddressHolds_FallsAway(string query)
    {
        using var answer = await PostAsync(null, ("query", query));

        Assert.Equal("/reports?said=kept", answer.Headers.Location!.OriginalString);
    }

    private Task<ReportLook?> FindAsync() => Looks.FindAsync(WorkspaceStore.DefaultId, Token);

    private async Task<HttpResponseMessage> PostAsync(byte[]? logo, params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = await _visitor.TokenAsync(),
            ["workspace"] = WorkspaceStore.DefaultId.ToString(CultureInfo.InvariantCulture),
            ["sender"] = "Agency & Söhne",
            ["accent"] = "#7c2d12",
            ["quiet"] = "#ffedd5",
            ["footer"] = "agency.example",
        };
        foreach (var (name, value) in changed)
            fields[name] = value;

        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (logo is not null)
            content.Add(new ByteArrayContent(logo), "logo", "logo.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports/look") { Content = content };
        return await _visitor.SendAsync(request);
    }
}
