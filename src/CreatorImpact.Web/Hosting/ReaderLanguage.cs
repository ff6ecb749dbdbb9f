using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CreatorImpact.Web.Hosting;

/// <summary>
/// Decides the language of a request: the one chosen in the menu, which lives in a cookie, else what the browser asks for, else English.
/// </summary>
internal sealed class ReaderLanguage : RequestCultureProvider
{
    /// <summary>Cookie with the code of the language chosen, such as <c>de</c>.</summary>
    public const string Cookie = "ci-language";

    private const int MostAccepted = 12;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var accepted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Take(MostAccepted)
            .Select(language => language.Value.ToString());
        var (formats, words) = ReaderCultures.For(httpContext.Request.Cookies[Cookie], accepted);
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(formats.Name, words.Name));
    }

    /// <summary>Keeps a choice in the browser from the next request on.</summary>
    public static void Keep(HttpContext context, CultureInfo language) => context.Response.Cookies.Append(Cookie, language.Name, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = Kept,
    });
}
