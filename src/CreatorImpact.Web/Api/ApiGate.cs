using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Api;

/// <summary>Who may change something, and how it is said that nothing was changed.</summary>
internal static class ApiGate
{
    /// <summary>The answer to a request that must not change anything: without the token of a form, or while the demo is viewed. Null lets it pass.</summary>
    public static async Task<IResult?> RefuseAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var text = services.GetRequiredService<IStringLocalizer<UploadText>>();
        // Without the header the antiforgery service would read the body to look for a field.
        if (!context.Request.Headers.ContainsKey(ImportEndpoints.TokenHeader) || !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return Problem(StatusCodes.Status400BadRequest, text["ProblemTokenTitle"], text["ProblemToken"]);
        return services.GetRequiredService<CurrentWorkspace>().IsDemo
            ? Problem(StatusCodes.Status409Conflict, text["ProblemDemoTitle"], text["ProblemDemo"])
            : null;
    }

    /// <summary>There is none of that number.</summary>
    public static IResult None(string what) => Problem(StatusCodes.Status404NotFound, "Not found.", $"There is no such {what} in this workspace.");

    public static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
