using CreatorImpact.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace CreatorImpact.Web.Shell;

/// <summary>
/// Where the language menu posts to: a plain form, because only a request can set a cookie, and a circuit keeps the language it began in.
/// Answers with the page the reader came from. A form that is no longer valid changes nothing; that page carries a fresh one.
/// </summary>
internal static class LanguageEndpoint
{
    public const string Route = "/language";

    /// <summary>Field with the code of the language.</summary>
    public const string LanguageField = "language";

    /// <summary>Field with the page to go to afterwards; only pages of this site count.</summary>
    public const string ToField = "to";

    public static void Map(WebApplication app) => app.MapPost(Route, ChooseAsync);

    private static async Task<IResult> ChooseAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken token)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(token) : FormCollection.Empty;
        if (ReaderCultures.Find(form[LanguageField]) is { } language && await antiforgery.IsRequestValidAsync(context))
            ReaderLanguage.Keep(context, language);
        context.Response.Headers.Location = LocalAddress.Of(form[ToField]);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
