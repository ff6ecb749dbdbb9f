using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Ledger;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Ledger;

public sealed class WhatIfRunTests : WhatIfContext
{
    private WhatIfRun Run => Services.GetRequiredService<WhatIfRun>();

    [Fact]
    public async Task Execute_NothingMoved_GivesTheStoredFigures()
    {
        var model = await ModelAsync(await PlantAsync());

        var result = Run.Execute(model, model.Untouched, [], Token);

        Assert.True(result.Change.IsNothing);
        Assert.Equal(model.Main.Entry.Net!.Point, ((ImpactEstimate)result.Main.Result).Net.Point);
        Assert.Equal(model.Answer.Answer.Money!.Ledger.IncomeLoss, result.Answer.Answer.Money!.Ledger.IncomeLoss);
        Assert.All(WhatIfComparison.Of(result, result), figure => Assert.Equal((0.0, 0.0), (figure.Difference!.Point, figure.Difference.Width90)));
    }

    [Fact]
    public async Task Execute_RpmDoubled_DoublesIncomeAndReusesTheEstimates()
    {
        var model = await ModelAsync(await PlantAsync());
        var before = Run.Execute(model, model.Untouched, [], Token);

        var after = Run.Execute(model, model.Untouched.With(WhatIfSlider.Rpm, 200), [before], Token);

        Assert.Same(before.Items, after.Items);
        var income = WhatIfComparison.Of(before, after).Single(figure => figure.Code == "Income");
        Assert.Equal(2 * income.Before!.Point, income.After!.Point, 1e-9);
        Assert.Equal(income.Before.Point, income.Difference!.Point, 1e-9);
    }

    [Fact]
    public async Task Execute_EndEarlier_MovesTheWindowAndKeepsTheRecovery()
    {
        var model = await ModelAsync(await PlantAsync());
        var before = Run.Execute(model, model.Untouched, [], Token);

        var after = Run.Execute(model, model.Untouched.With(WhatIfSlider.End, -60), [before], Token);

        var (was, now) = ((ImpactEstimate)before.Main.Result, (ImpactEstimate)after.Main.Result);
        Assert.Equal(was.Window.EndExclusive - Duration.FromHours(1), now.Window.EndExclusive);
        Assert.Equal(was.RecoveryDays, now.RecoveryDays);
        Assert.True(now.Gross.Point < was.Gross.Point);
    }

    [Fact]
    public async Task Execute_Cancelled_Stops()
    {
        var model = await ModelAsync(await PlantAsync());
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => Run.Execute(model, model.Untouched.With(WhatIfSlider.End, 30), [], source.Token));
    }

    [Fact]
    public async Task With_OneEndOfARange_PushesTheOtherAlong()
    {
        var untouched = (await ModelAsync(await PlantAsync())).Untouched;

        Assert.Equal((0, 50), (untouched.KappaLow, untouched.KappaHigh));
        Assert.Equal((80, 80), (untouched.With(WhatIfSlider.KappaLow, 80).KappaLow, untouched.With(WhatIfSlider.KappaLow, 80).KappaHigh));
        Assert.Equal(60, untouched.With(WhatIfSlider.Start, 90).Start);
        Assert.Equal(untouched, untouched.With(WhatIfSlider.End, 0));
    }

    [Fact]
    public async Task Kept_RpmOfARangeAndKappa_GoOverWhatWasSaid()
    {
        var model = await ModelAsync(await PlantAsync());
        var moved = model.Untouched.With(WhatIfSlider.Rpm, 150).With(WhatIfSlider.KappaHigh, 20);

        var (terms, refusal) = KeptTerms.Of(new MoneyTerms { WaitingHours = 8 }, model, moved, demo: false);

        Assert.Null(refusal);
        Assert.Equal(new MoneyTerms { WaitingHours = 8, RpmLow = 1.5m, RpmHigh = 4.5m, RpmCurrency = "EUR", KappaLow = 0, KappaHigh = 0.2m }, terms);
    }

    [Fact]
    public async Task Kept_NothingToKeepOrDemo_SaysWhy()
    {
        var model = await ModelAsync(await PlantAsync());

        Assert.Equal("nothing_moved", KeptTerms.Of(MoneyTerms.Nothing, model, model.Untouched.With(WhatIfSlider.End, 30), demo: false).Refusal!.Code);
        Assert.Equal("demo", KeptTerms.Of(MoneyTerms.Nothing, model, model.Untouched.With(WhatIfSlider.Rpm, 150), demo: true).Refusal!.Code);
    }
}
