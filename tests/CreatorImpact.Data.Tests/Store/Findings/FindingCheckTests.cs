using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Tests.Store.Findings;

public sealed class FindingCheckTests
{
    [Fact]
    public void Code_OfEachExplanation_IsTheOneOfTheContract() =>
        Assert.Equal(["holiday", "content", "policy", "other_outage", "campaign", "export_gap"], Enum.GetValues<Explanation>().Select(explanation => new FindingCheck(explanation, CheckState.Open).Code));

    [Fact]
    public void Of_EachState_IsTheOneOfTheContract() => Assert.Equal(["open", "ruled_out", "applies"], Enum.GetValues<CheckState>().Select(KindCode.Of));

    [Theory]
    [InlineData((Explanation)99, CheckState.Open, 0, "unknown_code")]
    [InlineData(Explanation.Holiday, (CheckState)99, 0, "unknown_state")]
    [InlineData(Explanation.Holiday, CheckState.Applies, 2_001, "note_too_long")]
    [InlineData(Explanation.Holiday, CheckState.Applies, 2_000, null)]
    public void Fault_OfACheck_SaysWhatIsWrong(Explanation explanation, CheckState state, int length, string? code) =>
        Assert.Equal(code, new FindingCheck(explanation, state, new string('n', length)).Fault()?.Code);

    [Fact]
    public void UnknownCode_OfAnotherCode_NamesItAndAllThereAre() => Assert.Equal(
        "Found 'moon', expected one of holiday, content, policy, other_outage, campaign, export_gap. Take one of these codes.", FindingCheck.UnknownCode("moon").Text);
}
