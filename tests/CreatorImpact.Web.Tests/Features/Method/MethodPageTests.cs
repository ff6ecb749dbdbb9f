using System.Globalization;
using Bunit;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Method;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Method;

public sealed class MethodPageTests : StoredContext
{
    private static readonly MethodFigures Figures = MethodFigures.Current;

    public MethodPageTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        MethodFeature.Add(Services);
    }

    [Fact]
    public void Page_Always_ExplainsEveryVerdictAndGrade()
    {
        var page = Render<MethodPage>();

        Assert.Equal(Enum.GetValues<Verdict>().Length, page.FindAll(".verdicts dt").Count);
        Assert.Equal(Enum.GetValues<EvidenceGrade>().Length, page.FindAll(".grades dt").Count);
    }

    [Fact]
    public void Page_Contents_LeadToSectionsInTheirOrder()
    {
        var page = Render<MethodPage>();

        var anchors = page.FindAll(".contents a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();

        Assert.Equal(page.FindAll("section").Select(section => section.Id!), anchors);
        Assert.Equal(page.FindAll("section h2").Select(title => title.TextContent), page.FindAll(".contents a").Select(link => link.TextContent));
    }

    [Fact]
    public void Calibration_EveryGroupOfTheFile_IsARowWithItsNumbers()
    {
        var page = Render<MethodPage>();

        var rows = page.FindAll(".calibration tbody tr");

        Assert.Equal(Figures.Calibration.Groups.Count, rows.Count);
        foreach (var (row, group) in rows.Zip(Figures.Calibration.Groups))
        {
            var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
            Assert.Equal(group.Windows.ToString(CultureInfo.InvariantCulture), cells[1]);
            Assert.Equal([MethodNumbers.Percent(group.Coverage80), MethodNumbers.Percent(group.Coverage95)], cells[2..4]);
            if (group.Family is not null) Assert.Equal(group.Family, row.QuerySelector("th")!.TextContent);
        }
    }

    [Fact]
    public void Cases_EveryCaseOfTheFile_IsARowAndIsExplained()
    {
        var page = Render<MethodPage>();

        var rows = page.FindAll(".cases tbody tr");
        var explanations = page.FindAll("#cases dl dd:not(.source)");

        Assert.Equal(Figures.Cases.Count, rows.Count);
        foreach (var (row, item) in rows.Zip(Figures.Cases))
            Assert.Equal(MethodNumbers.Amount(item.Actual), row.QuerySelector("td")!.TextContent);
        Assert.Equal(Figures.Cases.Sum(item => item.Explanations.Count), explanations.Count);
        Assert.DoesNotContain(explanations, text => text.TextContent.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Example_Numbers_AreThoseOfTheFile()
    {
        var page = Render<MethodPage>();
        var example = Figures.Example;

        Assert.Equal(example.Values.Select(MethodNumbers.Amount), page.FindAll(".weeks td").Select(cell => cell.TextContent));
        Assert.Equal(MethodNumbers.Amount(example.Window.Actual), page.Find(".weeks .hit").TextContent);
        Assert.Equal(example.Window.Candidates.Count, page.FindAll(".candidates tbody tr").Count);
        var results = page.FindAll(".steps tbody td.number").Select(cell => cell.TextContent).ToList();
        Assert.Contains(MethodNumbers.Fixed(example.Result.Net.Point, 2), results);
        Assert.Contains(MethodNumbers.Fixed(example.Window.Sigma, 5), results);
        Assert.Contains("Loss found", results);
    }

    [Fact]
    public void Own_NothingEstimated_LeadsToTheImpactPage()
    {
        var page = Render<MethodPage>();

        Assert.Equal("impact", page.Find("#own [data-state=empty] a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#own table"));
    }

    [Fact]
    public async Task Own_AfterARun_IsARowASeriesWithItsCoverageAndGrade()
    {
        var series = await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
        var latest = (await new RunStore(Database).GetLatestAsync(Workspace, series, outage, Token))!;
        var entry = ImpactFinding.EntryFromJson(latest.Estimate.ResultJson);

        var page = Render<MethodPage>();

        var row = Assert.Single(page.FindAll(".own tbody tr"));
        Assert.StartsWith("luma", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Playback outage", entry.Placebos!.Value.ToString("N0", CultureInfo.CurrentCulture), MethodNumbers.Percent(entry.Coverage90!.Value), MethodNumbers.Percent(0.9)],
            row.QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent));
        Assert.Equal(entry.Gross!.Grade, row.QuerySelector("[data-grade]")!.GetAttribute("data-grade"));
        Assert.StartsWith(MethodNumbers.Percent(entry.Coverage90!.Value), page.Find("#own .held").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Percent_Share_IsWrittenAsInTheTexts()
    {
        Assert.Equal("83\u00a0%", MethodNumbers.Percent(0.831));
        Assert.Equal("+20.5\u00a0%", MethodNumbers.Difference(0.2054));
        Assert.Equal("-45.5\u00a0%", MethodNumbers.Difference(-0.4552));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(940, "940")]
    [InlineData(0.012341, "0.01234")]
    [InlineData(8.5, "8.500")]
    [InlineData(-3034.333, "-3,034")]
    [InlineData(186073.09, "186,073")]
    public void Amount_AnySize_KeepsFourDigitsThatCount(double value, string text)
    {
        Assert.Equal(text, MethodNumbers.Amount(value));
    }
}
