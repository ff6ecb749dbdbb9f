using static System.FormattableString;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Where help stands, relative to the site's root.</summary>
internal static class HelpAddress
{
    /// <summary>The page to read.</summary>
    public const string Page = "help";

    /// <summary>The page of an outage, without saying which.</summary>
    public const string AnyOutage = "help/outage";

    /// <summary>The page of an outage.</summary>
    public static string Of(long outage) => Invariant($"{AnyOutage}?outage={outage}");

    /// <summary>A section of the page to read, or something in it.</summary>
    public static string At(string anchor) => $"{Page}#{anchor}";
}
