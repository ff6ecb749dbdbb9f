using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Help;

/// <summary>What to do during an outage, what there is to know about outages, and the words of the product.</summary>
internal static class HelpFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(95, HelpAddress.Page, "Help", IconName.Help, 'h'));
        services.AddScoped<ISearchSource, HelpSearch>();
        services.AddSingleton(new PageSlot("empty", typeof(EmptyHelpLink)));
        services.AddSingleton(new PageSlot("outage", typeof(OutageHelpLink)));
        services.AddScoped<OutageHelpLoader>();
        services.AddScoped<OutcomeTallies>();
    }

    public static void Map(WebApplication app) => OutcomeEndpoints.Map(app);
}
