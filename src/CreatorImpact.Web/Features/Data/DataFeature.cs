using CreatorImpact.Analysis.Exports;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Web.Features.Data.Backups;
using CreatorImpact.Web.Features.Data.Columns;
using CreatorImpact.Web.Features.Data.Coverage;
using CreatorImpact.Web.Features.Data.Exports;
using CreatorImpact.Web.Features.Data.Posts;
using CreatorImpact.Web.Features.Data.Revisions;
using CreatorImpact.Web.Features.Data.Roster;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Data;

/// <summary>What was imported: files, series, time zones; posts and schedules; the roster.</summary>
internal static class DataFeature
{
    /// <summary>Addresses beside the pages.</summary>
    public static void Map(WebApplication app)
    {
        BackupEndpoints.Map(app);
        ExportEndpoints.Map(app);
        ProfileEndpoints.Map(app);
    }

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(40, "data", "Data", IconName.Data, 'd'));
        services.AddScoped<DataPageLoader>();
        services.AddScoped<ColumnsLoader>();
        services.AddScoped<CoverageLoader>();
        services.AddSingleton<WeekProfileLoader>();
        services.AddScoped<RosterLoader>();
        services.AddScoped<PostsLoader>();
        services.AddScoped<RevisionsLoader>();
        services.AddSingleton<BackupFolder>();
        services.AddSingleton<WorkspaceExportLoader>();
    }
}
