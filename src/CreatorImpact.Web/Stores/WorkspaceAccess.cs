using System.Globalization;
using CreatorImpact.Data.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace CreatorImpact.Web.Stores;

/// <summary>The one place that decides which workspace a request may see.</summary>
internal static class WorkspaceAccess
{
    /// <summary>Cookie with the number of the workspace looked at; without it the own one. It ends with the browser.</summary>
    public const string Cookie = "ci-workspace";

    /// <summary>Decides for every request, before anything asks.</summary>
    public static void Use(WebApplication app) => app.Use(static async (context, next) =>
    {
        if (context.Request.Cookies.ContainsKey(Cookie) && context.Features.Get<IExceptionHandlerFeature>() is null)
            context.RequestServices.GetRequiredService<CurrentWorkspace>().Choose(await DecideAsync(context));
        await next(context);
    });

    /// <summary>Lets the browser look at a workspace from the next request on.</summary>
    public static void Show(HttpContext context, long workspaceId) => context.Response.Cookies.Append(
        Cookie, workspaceId.ToString(CultureInfo.InvariantCulture), Options(context));

    /// <summary>Lets the browser look at its own workspace from the next request on.</summary>
    public static void ShowOwn(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    // A workspace that is gone falls back to the own one.
    private static async Task<WorkspaceChoice> DecideAsync(HttpContext context) =>
        long.TryParse(context.Request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await context.RequestServices.GetRequiredService<WorkspaceStore>().GetAsync(id, context.RequestAborted) is { } workspace
            ? WorkspaceChoice.Of(workspace)
            : WorkspaceChoice.Own;

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
