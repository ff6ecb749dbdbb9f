namespace CreatorImpact.Web.Hosting;

/// <summary>An address to go on to that a form carried: nobody may be led off this site by it.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is a page of this site, else the start page. "//host" and "/\host" lead elsewhere.</summary>
    public static string Of(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) && Uri.IsWellFormedUriString(to, UriKind.Relative) ? to : "/";
}
