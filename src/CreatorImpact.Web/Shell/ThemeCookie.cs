namespace CreatorImpact.Web.Shell;

/// <summary>
/// The light or dark choice of a browser. It lives in a cookie, so that the server can write it into the first byte of the page
/// and nothing flashes; wwwroot/js/shell.js writes the cookie.
/// </summary>
public static class ThemeCookie
{
    public const string Name = "ci-theme";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>The choice, or null when the browser's own preference rules.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] switch
    {
        Light => Light,
        Dark => Dark,
        _ => null,
    };
}
