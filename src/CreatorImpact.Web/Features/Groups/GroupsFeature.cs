using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Segments beside each other: who lost more, whether that is real, why, and totals by any two things.</summary>
internal static class GroupsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(50, GroupsAddress.Page, "Groups", IconName.Groups, 'u'));
        services.AddSingleton(new PageSlot("start-analyst", typeof(GroupsCard)));
        services.AddScoped<GroupsLoader>();
    }

    public static void Map(WebApplication app) => GroupsEndpoints.Map(app);
}
