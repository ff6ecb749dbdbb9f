using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings;

public sealed class ImpactChartDataTests
{
    private static ImpactFinding Finding() => ImpactFinding.From(
        new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([TestInputs.Hours()], [TestInputs.Outage()], new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken).Items[0]);

    [Fact]
    public void From_Estimate_CumulatesFromTheWindowToTheEndOfRecovery()
    {
        var finding = ImpactFinding.FromJson(Finding().ToJson());
        var (chart, entry) = (finding.Chart!, finding.Entry);

        Assert.Equal(["window", "first part", "recovery"], chart.Checkpoints!.Select(checkpoint => checkpoint.Stage));
        Assert.Equal(entry.Gross, chart.Checkpoints![0].Loss);
        Assert.Equal(entry.Net, chart.Checkpoints[^1].Loss);
        foreach (var checkpoint in chart.Checkpoints)
        {
            var before = Array.IndexOf(chart.PeriodStarts, checkpoint.End) - 1;
            Assert.Equal(1, chart.CumulatedLoss![before]!.Value / checkpoint.Loss.Point, 9);
        }

        Assert.All(chart.PeriodStarts.Zip(chart.CumulatedLoss!), pair => Assert.Equal(pair.First >= chart.WindowStart && pair.First < chart.RecoveryEnd, pair.Second is not null));
    }

    [Fact]
    public void FromJson_FindingOfAnEarlierVersion_HasNoCumulatedLoss()
    {
        var finding = Finding();
        var earlier = System.Text.Json.Nodes.JsonNode.Parse(finding.ToJson())!;
        var chart = earlier["chart"]!.AsObject();
        Assert.True(chart.Remove("cumulatedLoss"));
        Assert.True(chart.Remove("checkpoints"));

        var read = ImpactFinding.FromJson(earlier.ToJsonString());

        Assert.Null(read.Chart!.CumulatedLoss);
        Assert.Null(read.Chart.Checkpoints);
        Assert.Equal(finding.Chart!.ButFor, read.Chart.ButFor);
    }
}
