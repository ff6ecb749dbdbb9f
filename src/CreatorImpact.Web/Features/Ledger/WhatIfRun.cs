using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Answers what-if questions. Nothing is stored.</summary>
public sealed class WhatIfRun(ScenarioRun run)
{
    /// <summary>The account under the sliders.</summary>
    /// <param name="model">The account.</param>
    /// <param name="settings">Where the sliders stand.</param>
    /// <param name="known">Answers known already: estimates of the same outage are taken from them, so that money alone is computed anew.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WhatIfResult Execute(WhatIfModel model, WhatIfSettings settings, IEnumerable<WhatIfResult> known, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(known);
        var change = settings.ChangeFrom(model.Untouched);
        var items = known.FirstOrDefault(one => one.Change == change)?.Items
            ?? run.Execute(model.Data, change, MoneyScenario.Metrics, model.Main.Seed, model.Options, token);
        token.ThrowIfCancellationRequested();

        var answer = MoneyScenario.Of(model.Case, items, model.Main.Seed, settings.TermsFrom(model.Untouched));
        token.ThrowIfCancellationRequested();
        return new WhatIfResult(change, items, items.First(item => item.Series.Key == model.Main.Grid.Key), answer);
    }
}

/// <summary>What an account would have lost.</summary>
/// <param name="Change">What was otherwise about the outage.</param>
/// <param name="Items">Its estimates.</param>
/// <param name="Main">The one whose net loss is told.</param>
/// <param name="Answer">Money and uploads.</param>
public sealed record WhatIfResult(ScenarioChange Change, IReadOnlyList<RunItem> Items, RunItem Main, AccountAnswer Answer);
