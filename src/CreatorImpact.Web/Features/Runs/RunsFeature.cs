namespace CreatorImpact.Web.Features.Runs;

/// <summary>Stored runs for other programs.</summary>
internal static class RunsFeature
{
    public static void Map(WebApplication app) => RunEndpoints.Map(app);
}
