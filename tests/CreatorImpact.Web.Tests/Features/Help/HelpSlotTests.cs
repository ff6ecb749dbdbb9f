using Bunit;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Features.Help;
using CreatorImpact.Web.Features.Outages;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Help;

/// <summary>What help shows on the pages of others.</summary>
public sealed class HelpSlotTests : StoredContext
{
    public HelpSlotTests() => Services.AddScoped<OutagesPageLoader>();

    [Fact]
    public void EmptyState_WithHelp_LeadsToIt()
    {
        HelpFeature.Add(Services);

        Assert.Equal("help", Empty().Find("p a").GetAttribute("href"));
    }

    [Fact]
    public void EmptyState_WithoutHelp_IsAsBefore() => Assert.Empty(Empty().FindAll("a"));

    [Fact]
    public async Task OutageRow_WithAnswers_SaysHowFarAndLeadsToItsHelp()
    {
        HelpFeature.Add(Services);
        var one = await Content.OutageAsync("One");
        var two = await Content.OutageAsync("Two");
        var steps = new StepAnswerStore(Database);
        await steps.SaveAsync(Workspace, one, new StepAnswer(TroubleshootingStep.Connection, StepOutcome.NoChange), Token);
        await steps.SaveAsync(Workspace, one, new StepAnswer(TroubleshootingStep.DeviceRestart, StepOutcome.Helped), Token);
        await steps.SaveAsync(Workspace, two, new StepAnswer(TroubleshootingStep.Connection, StepOutcome.NotTried), Token);

        var page = Render<OutagesPage>();

        page.WaitForAssertion(() => Assert.Equal("2 of 5 steps tried, 1 helped", page.Find(FormattableString.Invariant($"#outage-{one} [data-tally]")).TextContent));
        Assert.Empty(page.FindAll(FormattableString.Invariant($"#outage-{two} [data-tally]")));
        Assert.Equal(FormattableString.Invariant($"help/outage?outage={two}"), page.Find(FormattableString.Invariant($"#outage-{two} [data-outage-help]")).GetAttribute("href"));
        Assert.Equal("Help Two", page.Find(FormattableString.Invariant($"#outage-{two} [data-outage-help]")).TextContent);
    }

    [Fact]
    public async Task OutageRows_Many_AskWithOneStatement()
    {
        HelpFeature.Add(Services);
        for (var number = 0; number < 12; number++)
        {
            var outage = await Content.OutageAsync();
            await new StepAnswerStore(Database).SaveAsync(Workspace, outage, new StepAnswer(TroubleshootingStep.Connection, StepOutcome.Done), Token);
        }

        var before = Database.QueryCount;
        var page = Render<OutagesPage>();
        page.WaitForAssertion(() => Assert.Equal(12, page.FindAll("[data-tally]").Count));

        // Two of the outages, one each of the series, the roster, how the register is kept, and all answers.
        Assert.Equal(6, Database.QueryCount - before);
    }

    private IRenderedComponent<EmptyState> Empty() => Render<EmptyState>(parameters => parameters
        .Add(state => state.Icon, IconName.Data)
        .Add(state => state.Title, "Nothing")
        .Add(state => state.Explanation, "Nothing yet"));
}
