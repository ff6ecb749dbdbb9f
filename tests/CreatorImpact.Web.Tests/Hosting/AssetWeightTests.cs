using System.IO.Compression;
using AngleSharp.Html.Parser;

namespace CreatorImpact.Web.Tests.Hosting;

/// <summary>What a browser has to fetch before everything works, counted as it travels: compressed.</summary>
public sealed class AssetWeightTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int MostBytes = 900_000;

    // Imported by modules, not named by the page.
    private static readonly string[] Imported =
    [
        "Charts/ApexChart.razor.js", "Uploads/FileDrop.razor.js", "lib/apexcharts/apexcharts.esm.js", "js/charts/cursor.js", "js/charts/decoration.js",
        "js/charts/options.js", "js/charts/palette.js", "js/charts/picture.js", "js/charts/plane.js",
    ];

    [Fact]
    public async Task ScriptsAndStyleSheets_AllOfThem_StayBelowTheLimitCompressed()
    {
        var document = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/"));
        var named = document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)
            .Concat(document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!));

        var bytes = 0L;
        foreach (var address in named.Concat(Imported))
            bytes += Compressed(await site.Client.GetByteArrayAsync("/" + address));

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{bytes:N0} bytes"));
        Assert.InRange(bytes, 100_000, MostBytes);
    }

    private static long Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return target.Length;
    }
}
