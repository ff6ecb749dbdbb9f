using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Hosting;

/// <summary>The order in which a request passes what the host itself adds.</summary>
internal static class HostPipeline
{
    public static void Use(WebApplication app)
    {
        HostServices.Validate(app);

        StoppingGate.Use(app);
        SecurityHeaders.Use(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRequestLocalization();
        WorkspaceAccess.Use(app);
        app.UseAntiforgery();
        // Programs that call a wrong address get a problem document, not the page made for people.
        app.MapFallback("/api/{**rest}", static () => Results.Problem(statusCode: StatusCodes.Status404NotFound));
    }
}
