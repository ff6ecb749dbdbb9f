namespace CreatorImpact.Web.Shell;

/// <summary>One thing that was found.</summary>
/// <param name="Group">Key of its kind in <see cref="Resources.ShellText"/>, such as <c>SearchOutages</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Remark">What tells it from others of that name; null when nothing needs to.</param>
/// <param name="Href">Where it stands, relative to the site's root.</param>
public sealed record SearchHit(string Group, string Title, string? Remark, string Href)
{
    /// <summary>True when every word of what was typed occurs in a text, whatever its case.</summary>
    public static bool Matches(string typed, params ReadOnlySpan<string?> texts)
    {
        var all = string.Join(' ', texts!);
        return Array.TrueForAll(
            typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            word => all.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}
