using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Demo;

/// <summary>Where the demo's buttons post to: plain forms, because only a request can set a cookie. Each answers with a page to go to.</summary>
internal static class DemoEndpoints
{
    public const string Load = "/demo/load";
    public const string View = "/demo/view";
    public const string Leave = "/demo/leave";
    public const string Remove = "/demo/remove";

    /// <summary>Field with the page to go to afterwards; only pages of this site count.</summary>
    public const string ToField = "to";

    public static void Map(WebApplication app)
    {
        app.MapPost(Load, static (HttpContext context, DemoWorkspaces demos, CancellationToken token) => AnswerAsync(context, async () =>
            WorkspaceAccess.Show(context, (await demos.LoadAsync(token)).Id)));
        app.MapPost(View, static (HttpContext context, DemoWorkspaces demos, CancellationToken token) => AnswerAsync(context, async () =>
        {
            if (await demos.FindAsync(token) is { } demo)
                WorkspaceAccess.Show(context, demo.Id);
        }));
        app.MapPost(Leave, static (HttpContext context, CancellationToken _) => AnswerAsync(context, () =>
        {
            WorkspaceAccess.ShowOwn(context);
            return Task.CompletedTask;
        }));
        app.MapPost(Remove, static (HttpContext context, DemoWorkspaces demos, CancellationToken token) => AnswerAsync(context, async () =>
        {
            WorkspaceAccess.ShowOwn(context);
            await demos.RemoveAsync(token);
        }));
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Func<Task> act)
    {
        if (!context.Request.HasFormContentType || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            var text = context.RequestServices.GetRequiredService<IStringLocalizer<DemoText>>();
            return Results.Problem(text["ProblemToken"], statusCode: StatusCodes.Status400BadRequest, title: text["ProblemTokenTitle"]);
        }

        await act();
        context.Response.Headers.Location = LocalAddress.Of((await context.Request.ReadFormAsync(context.RequestAborted))[ToField]);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
