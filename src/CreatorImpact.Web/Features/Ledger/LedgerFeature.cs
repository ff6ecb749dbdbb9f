using CreatorImpact.Analysis.Money;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>From lost views to money, uploads and what is owed.</summary>
internal static class LedgerFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new PageSlot("impact", typeof(MoneyCard)));
        services.AddScoped<LedgerLoader>();
        services.AddScoped<ProofLoader>();
        services.AddScoped<WhatIfLoader>();
        services.AddSingleton<WhatIfRun>();
        services.AddSingleton<MoneySensitivity>();
    }

    public static void Map(WebApplication app)
    {
        LedgerEndpoints.Map(app);
        ProofEndpoints.Map(app);
        SensitivityEndpoint.Map(app);
    }
}
