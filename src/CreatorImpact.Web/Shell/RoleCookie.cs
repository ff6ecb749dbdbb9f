namespace CreatorImpact.Web.Shell;

/// <summary>
/// The role a browser has chosen. It lives in a cookie, so that the server paints the right start page at once; wwwroot/js/shell.js
/// writes the cookie when one of the three links is followed.
/// </summary>
public static class RoleCookie
{
    public const string Name = "ci-role";

    /// <summary>The choice, or null when none was made yet.</summary>
    public static ViewerRole? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.Cookies[Name]);
    }

    /// <summary>A role by the word of addresses and cookie: <c>creator</c>, <c>agency</c>, <c>analyst</c>; null for anything else.</summary>
    public static ViewerRole? Parse(string? word) => word switch
    {
        "creator" => ViewerRole.Creator,
        "agency" => ViewerRole.Agency,
        "analyst" => ViewerRole.Analyst,
        _ => null,
    };

    /// <summary>The word of a role.</summary>
    public static string WordOf(ViewerRole role) => role switch
    {
        ViewerRole.Creator => "creator",
        ViewerRole.Agency => "agency",
        ViewerRole.Analyst => "analyst",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };
}
