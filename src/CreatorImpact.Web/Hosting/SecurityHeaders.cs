namespace CreatorImpact.Web.Hosting;

/// <summary>Response headers that hold for every answer of the host.</summary>
public static class SecurityHeaders
{
    // Scripts come from files of our own only. Radzen and the chart engine write inline styles, hence that one exception.
    // data: and blob: images are what the chart export draws on.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; "
        + "font-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    public static void Use(IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        // At the last moment, because an error on the way clears what was set before.
        context.Response.OnStarting(static state =>
        {
            Write(((HttpResponse)state).Headers);
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });

    private static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
