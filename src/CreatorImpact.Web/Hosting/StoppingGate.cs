namespace CreatorImpact.Web.Hosting;

/// <summary>
/// Turns requests away once the program is ending. A browser whose circuit was just closed comes back at once over its open
/// connection; let in, it would hold the end up until the shutdown timeout.
/// </summary>
internal static class StoppingGate
{
    public static void Use(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (!stopping.IsCancellationRequested)
                return next(context);

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
    }
}
