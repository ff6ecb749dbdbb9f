using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Data.Store.Findings;

namespace CreatorImpact.Analysis.Tests.Findings.Checks;

public sealed class FindingChecklistTests
{
    [Fact]
    public void Of_NothingSaid_AsksAllSixInOrder()
    {
        var list = FindingChecklist.Of([]);

        Assert.Equal(["holiday", "content", "policy", "other_outage", "campaign", "export_gap"], list.Items.Select(item => item.Check.Code));
        Assert.Equal((6, 0, false), (list.OpenCount, list.AppliesCount, list.IsFinal));
        Assert.All(list.Items, item => Assert.Null(item.Facts));
    }

    [Fact]
    public void IsFinal_OfChecks_WaitsForTheLastOpenOne()
    {
        var said = Enum.GetValues<Explanation>().Select(explanation => new FindingCheck(explanation, explanation == Explanation.Policy ? CheckState.Applies : CheckState.RuledOut)).ToList();

        Assert.Equal((0, 1, true), Counts(FindingChecklist.Of(said)));
        Assert.Equal((1, 1, false), Counts(FindingChecklist.Of(said.Skip(1))));
        Assert.Equal((1, 0, false), Counts(FindingChecklist.Of([.. said.Where(check => check.Explanation != Explanation.Policy), new FindingCheck(Explanation.Policy, CheckState.Open, "asked them")])));
    }

    [Fact]
    public void Of_Facts_StandBesideAndTickNothing()
    {
        var fact = new PlainFact(Explanation.ExportGap, "no_gap");

        var list = FindingChecklist.Of([], new ExplanationFacts([fact]));

        Assert.Equal(6, list.OpenCount);
        Assert.Equal([fact], list.Items[^1].Facts!);
        Assert.Empty(list.Items[0].Facts!);
    }

    private static (int, int, bool) Counts(FindingChecklist list) => (list.OpenCount, list.AppliesCount, list.IsFinal);
}
