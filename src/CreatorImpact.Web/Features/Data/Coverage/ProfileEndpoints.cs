using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Data.Coverage;

/// <summary>
/// GET /api/data/profile?account=&amp;platform=&amp;metric=: how a usual week of an account spreads over the hours of its weekdays, as JSON. Nothing
/// is rounded; a week that cannot be told is null, with the reason.
/// </summary>
internal static class ProfileEndpoints
{
    private const string Route = "/api/data/profile";

    /// <summary>Address of the usual week of a series.</summary>
    public static string Href(SeriesKey key)
    {
        var platform = key.Platform is { } name ? "&platform=" + Uri.EscapeDataString(name) : "";
        return $"{Route[1..]}?account={Uri.EscapeDataString(key.Account)}{platform}&metric={Uri.EscapeDataString(key.Metric)}";
    }

    public static void Map(WebApplication app) => app.MapGet(Route, GetAsync);

    private static async Task<IResult> GetAsync(string? account, string? platform, string? metric, WeekProfileLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(account))
            return Problem(new Reason("account_missing", "account: found nothing, expected the name of an account. Write it as its exports do."));

        var (asked, fault) = await loader.LoadAsync(workspace.Id, account.Trim(), Given(platform), Given(metric), token);
        return asked is null ? Problem(fault!) : Results.Text(WeekProfileDocument.From(asked, workspace.IsDemo).ToJson(), "application/json");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IResult Problem(Reason reason) => Results.Problem(
        reason.Text,
        statusCode: reason.Code.EndsWith("_missing", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound,
        title: "There is no answer.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = reason.Code });
}
