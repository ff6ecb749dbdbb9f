using System.Reflection;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Pages;

namespace CreatorImpact.Benchmarks.Tests;

/// <summary>What is printed about the method is what was measured.</summary>
public sealed class MethodPagesTests
{
    private static readonly string Root = typeof(MethodPagesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    private static readonly CalibrationFigures Calibration = MethodFigures.Current.Calibration;

    [Fact]
    public void Method_Sections_AreThoseOfTheFiguresAndConstants()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "method.md"));

        Assert.Equal(page, MethodSections.Fill(page, MethodFigures.Current.Example, Calibration));
    }

    [Fact]
    public void MethodSections_MarkMissing_SaysWhich()
    {
        var failure = Assert.Throws<InvalidDataException>(() => MethodSections.Fill("no marks", MethodFigures.Current.Example, Calibration));

        Assert.Contains("worked-example", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calibration_Families_AddUpToTheirGranularity()
    {
        foreach (var all in Calibration.Groups.Where(group => group is { Family: null, Granularity: not "all" }))
        {
            var families = Calibration.Groups.Where(group => group.Granularity == all.Granularity && group.Family is not null).ToList();

            Assert.Equal(all.Windows, families.Sum(family => family.Windows));
            Assert.Equal(all.Series, families.Sum(family => family.Series));
            Assert.Equal(all.Coverage80, families.Sum(family => family.Coverage80 * family.Windows) / all.Windows, 3);
            Assert.Equal(all.Coverage95, families.Sum(family => family.Coverage95 * family.Windows) / all.Windows, 3);
        }
    }

    [Theory]
    [InlineData("all", 0.76, 0.85, 0.93, 0.98)]
    [InlineData("hour", 0.73, 0.88, 0.91, 0.99)]
    [InlineData("day", 0.73, 0.88, 0.91, 0.99)]
    public void Calibration_Coverage_LiesWhereItMust(string granularity, double low80, double high80, double low95, double high95)
    {
        var group = Calibration.Groups.Single(found => found.Granularity == granularity && found.Family is null);

        Assert.InRange(group.Coverage80, low80, high80);
        Assert.InRange(group.Coverage95, low95, high95);
    }

    [Fact]
    public void Cases_MoreThanFivePercentApart_AreExplained()
    {
        var cases = MethodFigures.Current.Cases;

        Assert.Equal(6, cases.Count);
        Assert.All(cases, item => Assert.NotEmpty(item.Explanations));
        Assert.All(cases, item => Assert.Equal(Math.Abs(item.Difference) <= 0.05, item.Explanations.Contains(CaseExplanation.Close)));
        Assert.All(cases, item => Assert.Equal(item.Difference, (item.CausalImpact.Median / item.Own.Median) - 1, 9));
    }
}
