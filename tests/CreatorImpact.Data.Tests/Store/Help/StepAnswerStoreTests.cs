using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store.Help;

public abstract class StepAnswerStoreTests(DatabaseEngine engine, PostgresServer server) : StoreTests(engine, server)
{
    private const long Outage = 7;

    private StepAnswerStore Steps => new(Database);

    [Fact]
    public async Task SaveAsync_TwoSteps_AreListedInTheOrderOfTrying()
    {
        await SaveAsync(TroubleshootingStep.OfficialReport, StepOutcome.Done);
        await SaveAsync(TroubleshootingStep.Connection, StepOutcome.NoChange);

        Assert.Equal(
            [Stamped(TroubleshootingStep.Connection, StepOutcome.NoChange), Stamped(TroubleshootingStep.OfficialReport, StepOutcome.Done)],
            await Steps.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_AnotherOutcome_TakesItsPlaceAndGivesBackTheFormer()
    {
        var nothing = await SaveAsync(TroubleshootingStep.BrowserCache, StepOutcome.Done);
        var said = Stamped(TroubleshootingStep.BrowserCache, StepOutcome.Done);
        Clock.Advance(Duration.FromDays(1));

        var before = await SaveAsync(TroubleshootingStep.BrowserCache, StepOutcome.Helped);

        Assert.Equal(StepOutcome.NotTried, nothing.Outcome);
        Assert.Equal(said, before);
        Assert.Equal([Stamped(TroubleshootingStep.BrowserCache, StepOutcome.Helped)], await Steps.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public async Task SaveAsync_ThreeAtOnceOnTheSame_EachSeesTheOneBefore()
    {
        await using var other = await OpenAgainAsync();
        var stores = new[] { Steps, new StepAnswerStore(other) };
        var outcomes = new[] { StepOutcome.Done, StepOutcome.Helped, StepOutcome.NoChange };

        var before = await Task.WhenAll(outcomes.Select((outcome, index) => Task.Run(() => stores[index % 2].SaveAsync(Workspace, Outage, new StepAnswer(TroubleshootingStep.Connection, outcome), Token), Token)));

        var last = Assert.Single(await Steps.ListAsync(Workspace, Outage, Token));
        Assert.Equal([StepOutcome.NotTried, .. outcomes], before.Select(answer => answer.Outcome).Append(last.Outcome).Order());
    }

    [Fact]
    public async Task ListAsync_OtherOutageOrWorkspace_SeesNothing()
    {
        await SaveAsync(TroubleshootingStep.Connection, StepOutcome.Helped);

        Assert.Empty(await Steps.ListAsync(Workspace, Outage + 1, Token));
        Assert.Empty(await Steps.ListAsync(Workspace + 1, Outage, Token));
        Assert.Empty(await Steps.ListAllAsync(Workspace + 1, Token));
    }

    [Fact]
    public async Task ListAllAsync_TwoOutages_AreToldApartInOneStatement()
    {
        await SaveAsync(TroubleshootingStep.DeviceRestart, StepOutcome.NoChange);
        await SaveAsync(TroubleshootingStep.SystemUpdate, StepOutcome.Done);
        await Steps.SaveAsync(Workspace, Outage + 1, new StepAnswer(TroubleshootingStep.Connection, StepOutcome.Helped), Token);
        var statements = Database.QueryCount;

        var all = await Steps.ListAllAsync(Workspace, Token);

        Assert.Equal(1, Database.QueryCount - statements);
        Assert.Equal([Outage, Outage + 1], all.Keys.Order());
        Assert.Equal([TroubleshootingStep.SystemUpdate, TroubleshootingStep.DeviceRestart], all[Outage].Select(answer => answer.Step));
        Assert.Equal([StepOutcome.Helped], all[Outage + 1].Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task SaveAsync_WhatCannotBeStored_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync((TroubleshootingStep)9, StepOutcome.Done));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(TroubleshootingStep.Connection, (StepOutcome)9));

        Assert.Empty(await Steps.ListAsync(Workspace, Outage, Token));
    }

    [Fact]
    public void Of_EachStepAndOutcome_IsTheCodeOfTheContract()
    {
        Assert.Equal(["connection", "system_update", "browser_cache", "device_restart", "official_report"], Enum.GetValues<TroubleshootingStep>().Select(KindCode.Of));
        Assert.Equal(["not_tried", "done", "helped", "no_change"], Enum.GetValues<StepOutcome>().Select(KindCode.Of));
    }

    [Fact]
    public void Complete_OneAnswer_PutsItAmongTheFiveInOrder()
    {
        var all = StepAnswer.Complete([new StepAnswer(TroubleshootingStep.BrowserCache, StepOutcome.Helped)]);

        Assert.Equal(Enum.GetValues<TroubleshootingStep>(), all.Select(answer => answer.Step));
        Assert.Equal([StepOutcome.NotTried, StepOutcome.NotTried, StepOutcome.Helped, StepOutcome.NotTried, StepOutcome.NotTried], all.Select(answer => answer.Outcome));
    }

    private StepAnswer Stamped(TroubleshootingStep step, StepOutcome outcome) => new(step, outcome) { UpdatedAt = Clock.GetCurrentInstant() };

    private Task<StepAnswer> SaveAsync(TroubleshootingStep step, StepOutcome outcome) => Steps.SaveAsync(Workspace, Outage, new StepAnswer(step, outcome), Token);
}

public sealed class SqliteStepAnswerStoreTests(PostgresServer server) : StepAnswerStoreTests(DatabaseEngine.Sqlite, server);

public sealed class PostgresStepAnswerStoreTests(PostgresServer server) : StepAnswerStoreTests(DatabaseEngine.PostgreSql, server);
