namespace CreatorImpact.Web.Shell;

/// <summary>A page a feature puts into the navigation.</summary>
/// <param name="Order">Place in the list, ascending.</param>
/// <param name="Href">Address relative to the site's root.</param>
/// <param name="LabelKey">Key of its word in <see cref="Resources.ShellText"/>.</param>
/// <param name="Icon">Name of its picture in <see cref="Icon"/>.</param>
/// <param name="Key">Letter that leads there after <c>g</c>; null for none.</param>
public sealed record NavigationEntry(int Order, string Href, string LabelKey, IconName Icon, char? Key = null);
