using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Ledger;

/// <summary>An account of twelve weeks of hours that six hours of an outage hit. It is 22 November 2026.</summary>
public abstract class WhatIfContext : StoredContext
{
    protected WhatIfContext() => LedgerFeature.Add(Services);

    protected MoneyTermsStore Terms => new(Database);

    /// <summary>Plants the account, and what 1,000 views earn.</summary>
    protected async Task<long> PlantAsync(bool estimated = true, bool priced = true)
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        if (priced) await Terms.SaveAsync(Workspace, MoneyScope.Everything, new MoneyTerms { RpmLow = 1, RpmHigh = 3, RpmCurrency = "EUR" }, Token);
        if (estimated) await EstimateAsync(outage);
        return outage;
    }

    protected Task EstimateAsync(long outage) => Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);

    protected async Task<WhatIfModel> ModelAsync(long outage)
    {
        var found = await Services.GetRequiredService<WhatIfLoader>().LoadAsync(new LedgerAddress(outage, "luma", "youtube"), Token);
        Assert.True(found.Model is not null, found.Refusal?.Text);
        return found.Model!;
    }

    protected async Task<MoneyScope> ScopeAsync(long outage) => new((await new AccountStore(Database).ListAsync(Workspace, Token)).Single(one => one.Name == "luma").Id, outage);
}
