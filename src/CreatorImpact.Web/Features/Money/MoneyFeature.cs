using CreatorImpact.Web.Features.Money.Api;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What people say about money: terms, amounts, rates of exchange, offers, documents.</summary>
internal static class MoneyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DocumentFolder>();
        services.AddScoped<ISearchSource, MoneySearch>();
        services.AddScoped<MoneyLoader>();
    }

    /// <summary>Addresses beside the page.</summary>
    public static void Map(WebApplication app) => MoneyEndpoints.Map(app);
}
