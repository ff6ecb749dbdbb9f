using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Loads an account under an outage for what-if questions, or says what is missing.</summary>
public sealed class WhatIfLoader(LedgerLoader ledgers, ScenarioLoader scenarios, CurrentWorkspace workspace)
{
    /// <summary>Loads what an address names; null names nothing.</summary>
    public async Task<WhatIfFound> LoadAsync(LedgerAddress? address, CancellationToken token)
    {
        if (address is null) return new WhatIfFound(null, Refusal: NoAddress);

        if (await ledgers.LoadAsync(address, token) is not { } ledger) return new WhatIfFound(null, Refusal: await MissingAsync(address, token));
        if (ledger.Money.Accounts.Count == 0) return new WhatIfFound(null, Refusal: NoSeries);
        if (ledger.Account is not { } answer) return new WhatIfFound(null, ledger);
        if (MoneySensitivity.MainOf(answer.Case) is not { } main) return new WhatIfFound(null, Refusal: NotEstimated);

        var (data, refusal) = await scenarios.LoadAsync(workspace.Id, answer.Case.Account, answer.Case.Platform, address.Outage, token);
        return data is null ? new WhatIfFound(null, Refusal: refusal) : new WhatIfFound(new WhatIfModel(ledger, answer, data, main));
    }

    // The ledger knows that something is missing, the loader of scenarios what.
    private async Task<Reason> MissingAsync(LedgerAddress address, CancellationToken token) =>
        (await scenarios.LoadAsync(workspace.Id, address.Creator ?? "", address.Platform, address.Outage, token)).Refusal ?? NoSeries;

    private static Reason NoAddress { get; } = new("address", "The address names no outage; choose one on the impact page.");

    private static Reason NoSeries { get; } = new("no_series", "No account with views or revenue was hit by this outage; add an export of them.");

    private static Reason NotEstimated { get; } = new("not_estimated", "What the outage took from this account was not estimated yet, so there is nothing to vary; estimate it on the impact page.");
}
