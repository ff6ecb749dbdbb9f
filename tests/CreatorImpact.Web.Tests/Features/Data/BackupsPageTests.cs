using Bunit;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Data.Backups;
using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Tests.Features.Data;

public sealed class BackupsPageTests : StoredContext
{
    private const string Days = "date,account,platform,views\n2026-11-01,luma,TikTok,100\n2026-11-02,luma,TikTok,110\n";

    public BackupsPageTests()
    {
        Services.AddSingleton<BackupFolder>();
        Services.AddSingleton<SeriesContents>();
        Services.AddSingleton(Options.Create(new WebOptions()));
    }

    [Fact]
    public void Page_NoBackup_SaysWhereOneFromElsewhereGoes() =>
        Assert.Contains(Path.Combine(Services.GetRequiredService<DataFolder>().Root, "backups"), Render<BackupsPage>().Markup, StringComparison.Ordinal);

    [Fact]
    public async Task BackUp_ChangeAndPutBack_BringsTheMomentBackAndKeepsWhatWasThere()
    {
        await Content.FileAsync("days.csv", Days);
        var page = Render<BackupsPage>();
        await page.Find(".actions button").ClickAsync(new());
        Assert.Contains("was written and checked: 1 imports, 2 values.", page.Find(".said").TextContent, StringComparison.Ordinal);
        await Content.FileAsync("more.csv", "date,account,platform,views\n2026-11-01,wild,TikTok,5\n2026-11-02,wild,TikTok,6\n");
        Clock.Advance(NodaTime.Duration.FromMinutes(1));
        Services.GetRequiredService<SeriesContents>().Remember(Workspace, 1, [1], "UTC", "of the data before");

        await page.FindAll(".backup button")[0].ClickAsync(new());
        Assert.Contains("What is there now is backed up first.", page.Find(".ask").TextContent, StringComparison.Ordinal);
        await page.Find(".ask button").ClickAsync(new());

        Assert.Contains("was put back", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal(["luma"], (await new SeriesStore(Database).ListAsync(Workspace, Token)).Select(series => series.Key.Account));
        Assert.Equal(2, page.FindAll(".backup").Count);
        // Numbers of imports and series begin anew: what was remembered of the old ones is of no use.
        Assert.Null(Services.GetRequiredService<SeriesContents>().Find(Workspace, 1, [1], "UTC"));
    }

    [Fact]
    public async Task Delete_Asked_DeletesOnlyAfterYes()
    {
        await Content.FileAsync("days.csv", Days);
        var page = Render<BackupsPage>();
        await page.Find(".actions button").ClickAsync(new());

        await page.FindAll(".backup button")[1].ClickAsync(new());
        await page.FindAll(".ask button")[1].ClickAsync(new());
        Assert.Single(page.FindAll(".backup"));
        await page.FindAll(".backup button")[1].ClickAsync(new());
        await page.FindAll(".ask button")[0].ClickAsync(new());

        Assert.Empty(page.FindAll(".backup"));
        Assert.Contains("was deleted", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutBack_DamagedFile_IsRefusedAndSaid()
    {
        await Content.FileAsync("days.csv", Days);
        await File.WriteAllTextAsync(Path.Combine(Services.GetRequiredService<DataFolder>().Backups, "odd.cibackup"), "nothing of ours", Token);
        var page = Render<BackupsPage>();

        await page.FindAll(".backup button")[0].ClickAsync(new());
        await page.Find(".ask button").ClickAsync(new());

        Assert.Contains("is no backup of this program", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.Single(await new SeriesStore(Database).ListAsync(Workspace, Token));
    }

    [Fact]
    public async Task Check_WholeData_SaysSo()
    {
        var page = Render<BackupsPage>();

        await page.FindAll(".actions button")[1].ClickAsync(new());

        Assert.Equal("The data is whole.", page.Find(".said").TextContent);
    }
}
