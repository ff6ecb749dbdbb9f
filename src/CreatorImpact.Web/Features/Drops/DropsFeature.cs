using CreatorImpact.Analysis.Drops;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>Who dropped: you or the platform, and windows of outages that the data propose.</summary>
internal static class DropsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new PageSlot("impact", typeof(DropsCard)));
        services.AddSingleton(new PageSlot("outages", typeof(SuggestionsPanel)));
        services.AddSingleton<OutageDropsLoader>();
        services.AddSingleton<SuggestionsLoader>();
    }

    public static void Map(WebApplication app) => DropsEndpoints.Map(app);
}
