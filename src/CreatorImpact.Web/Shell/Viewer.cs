namespace CreatorImpact.Web.Shell;

/// <summary>What the browser of a request or circuit has said about its person.</summary>
public sealed class Viewer
{
    /// <summary>The chosen role; null until one was chosen. Set by <see cref="Routes"/> before any page is rendered.</summary>
    public ViewerRole? Role { get; set; }
}
