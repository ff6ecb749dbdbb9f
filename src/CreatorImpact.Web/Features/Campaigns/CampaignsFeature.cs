using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>What was promised to clients, what is missing of it, and what is owed for it.</summary>
internal static class CampaignsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(70, CampaignAddress.List, "Campaigns", IconName.Campaigns, 'c'));
        services.AddSingleton(new PageSlot("start-agency", typeof(CampaignsCard)));
        services.AddScoped<ISearchSource, CampaignSearch>();
        services.AddScoped<CampaignsLoader>();
    }

    public static void Map(WebApplication app) => CampaignEndpoints.Map(app);
}
