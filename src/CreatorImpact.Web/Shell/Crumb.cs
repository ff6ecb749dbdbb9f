namespace CreatorImpact.Web.Shell;

/// <summary>One step of the way from the start to the page at hand.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Href">Where it leads, relative to the site's root.</param>
public sealed record Crumb(string Title, string Href);
